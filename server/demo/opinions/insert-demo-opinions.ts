import { deservedDuties, type CreditedReport } from "#domain/opinion/deserved-duties.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import { chanceFrom } from "#server/demo/chance.ts";
import { daysLater } from "#server/demo/demo-calendar.ts";
import type { DemoOrganisation } from "#server/demo/demo-shapes.ts";
import type { DutyRow } from "#server/demo/duty/duty-row.ts";
import { insertJson } from "#server/demo/insert-json.ts";
import type { ToldOpinion } from "#server/demo/opinions/opinion-story.ts";
import { planOpinions } from "#server/demo/opinions/plan-opinions.ts";
import { encryptInstruction } from "#server/opinions/instruction-cipher.ts";
import type { ServerKeys } from "#server/server-keys.ts";

interface Loading {
  readonly seed: string;
  readonly now: Date;
  readonly keys: ServerKeys;
}

const recipients = { main_to: ["市政协综合信息处", "区委、区政府、区政协领导"], cc_to: ["区有关部门"] };

/** Reports, what became of them and where they were printed; gives what they earn, for the ledger. */
export const insertDemoOpinions = async (
  tx: Tx,
  organisation: DemoOrganisation,
  { seed, now, keys }: Loading,
): Promise<readonly DutyRow[]> => {
  const told = planOpinions(seed, now, organisation);
  const tenant_id = organisation.tenant.id;
  const signer = organisation.accounts.find(({ roles }) => roles.includes("SECRETARY_GENERAL"));
  if (!signer) throw new Error("nobody signs the demo's reports");
  const serials = new Map<number, number>();
  // A composite stands before its parts, which name it.
  const rows = told.map((one) => {
    const year = Number(shanghaiDay(one.submittedAt).slice(0, 4));
    const serial = (serials.get(year) ?? 0) + 1;
    serials.set(year, serial);
    return reportRow(tenant_id, one, year, serial);
  });
  const inOrder = rows.toSorted((one, other) => Number(one.merged_into !== null) - Number(other.merged_into !== null));
  await insertJson(tx, "opinion_report", inOrder);
  await insertJson(
    tx,
    "opinion_author",
    told.flatMap((one) => authorRows(tenant_id, one)),
  );
  await insertJson(
    tx,
    "opinion_submission",
    told.flatMap(({ id, submissionIds, submittedAt }) =>
      submissionIds.map((submission_id) => ({ tenant_id, report_id: id, submission_id, linked_at: submittedAt })),
    ),
  );
  await insertJson(
    tx,
    "opinion_move",
    told.flatMap((one) => moveRows(tenant_id, one)),
  );
  await insertIssues(tx, { tenant_id, told, seed, signer });
  await insertWays(tx, tenant_id, told, keys, organisation.accounts[0]?.id ?? signer.id);
  return dutiesOf(seed, told, signer.name);
};

const reportRow = (tenant_id: string, one: ToldOpinion, year: number, serial_no: number) => ({
  tenant_id,
  id: one.id,
  year,
  serial_no,
  state: one.state,
  original: one.original,
  edited: one.edited,
  edit_rev: one.edited ? 1 : 0,
  edited_by: one.edited ? one.editorId : null,
  edited_at: one.edited ? one.submittedAt : null,
  category: one.category,
  source: one.source,
  source_name: one.sourceName,
  sensitivity: one.sensitivity,
  is_composite: one.isComposite,
  merged_into: one.mergedInto,
  submitted_by: one.submittedBy,
  is_on_behalf: one.isOnBehalf,
  submitted_at: one.submittedAt,
  editor_id: one.editorId,
  ...(one.edited ? recipients : { main_to: [], cc_to: [] }),
  public_note: one.publicNote,
  changed_at: one.moves.at(-1)?.at ?? one.submittedAt,
});

const authorRows = (tenant_id: string, { id, authors }: ToldOpinion) =>
  authors.map(({ memberId, name, organisation }, at) => ({
    tenant_id,
    report_id: id,
    place: at + 1,
    member_id: memberId,
    name,
    organisation,
    left_at: null,
  }));

const moveRows = (tenant_id: string, { id, moves, submittedAt, submittedBy, authors, isComposite }: ToldOpinion) => {
  const begun = {
    at: submittedAt,
    accountId: submittedBy,
    name: authors[0]?.name ?? "办公室",
    move: "submit",
    from: "SUBMITTED",
    to: "SUBMITTED",
    note: "",
  };
  return [
    ...(isComposite ? [] : [begun]),
    ...moves.toSorted((one, other) => one.at.getTime() - other.at.getTime()),
  ].map(({ at, accountId, name, move, from, to, note }, place) => ({
    tenant_id,
    report_id: id,
    no: place + 1,
    at,
    actor_account_id: accountId,
    actor_name: name,
    move,
    from_state: from,
    to_state: to,
    note,
    before: {},
  }));
};

const SPECIALS = ["农贸市场与社区服务", "安全生产与消防", "民生保障", "营商环境"];

interface Issuing {
  readonly tenant_id: string;
  readonly told: readonly ToldOpinion[];
  readonly seed: string;
  readonly signer: { readonly id: string; readonly name: string };
}

/** Every signed report as the next 期 of its year, and four 专报 of three each. */
const insertIssues = async (tx: Tx, { tenant_id, told, seed, signer }: Issuing): Promise<void> => {
  const chance = chanceFrom(`${seed}/opinion-issues`);
  const signed = told
    .flatMap((one) => (one.signedAt ? [{ one, at: one.signedAt }] : []))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const numbers = new Map<string, number>();
  const issueRow = (kind: "ISSUE" | "SPECIAL", at: Date, title: string) => {
    const year = Number(shanghaiDay(at).slice(0, 4));
    const no = (numbers.get(`${kind} ${year}`) ?? 0) + 1;
    numbers.set(`${kind} ${year}`, no);
    const by = {
      prepared_by: signer.id,
      prepared_at: at,
      signed_by: signer.id,
      signer_name: signer.name,
      signed_at: at,
    };
    return { tenant_id, id: chance.uuid(), kind, state: "ISSUED", year, no, title, ...recipients, ...by };
  };
  const issues = signed.map(({ one, at }) => ({
    row: issueRow("ISSUE", at, (one.edited ?? one.original).title),
    reports: [one],
  }));
  const latest = signed.slice(-4 * 3 * 6);
  const specials = SPECIALS.map((title, place) => {
    const reports = latest.slice(place * 18, place * 18 + 9).filter((_, at) => at % 3 === 0);
    const at = reports.at(-1)?.at ?? new Date(0);
    return {
      row: issueRow("SPECIAL", new Date(at.getTime() + 3_600_000), `${title}专报`),
      reports: reports.map(({ one }) => one),
    };
  }).filter(({ reports }) => reports.length > 1);
  const all = [...issues, ...specials];
  await insertJson(
    tx,
    "opinion_issue",
    all.map(({ row }) => row),
  );
  await insertJson(
    tx,
    "opinion_issue_report",
    all.flatMap(({ row, reports }) =>
      reports.map(({ id }, at) => ({ tenant_id, issue_id: row.id, report_id: id, place: at + 1 })),
    ),
  );
};

const insertWays = async (
  tx: Tx,
  tenant_id: string,
  told: readonly ToldOpinion[],
  keys: ServerKeys,
  accountId: string,
): Promise<void> => {
  await insertJson(
    tx,
    "opinion_escalation",
    told.flatMap(({ id: report_id, escalations }) =>
      escalations.map(({ id, level, sentAt, state, isComposite, decidedAt }) => ({
        tenant_id,
        id,
        report_id,
        level,
        channel: "",
        sent_on: shanghaiDay(sentAt),
        sent_by: accountId,
        state,
        is_composite: isComposite,
        decided_on: decidedAt && shanghaiDay(decidedAt),
        note: "",
        rev: 1,
        changed_at: decidedAt ?? sentAt,
      })),
    ),
  );
  await insertJson(
    tx,
    "opinion_instruction",
    told.flatMap(({ id: report_id, instructions }) =>
      instructions.map(({ id, level, leaderTitle, isChief, givenAt, words }) => ({
        tenant_id,
        id,
        report_id,
        level,
        leader_title: leaderTitle,
        is_chief: isChief,
        given_on: shanghaiDay(givenAt),
        words: encryptInstruction(keys, id, words),
        recorded_by: accountId,
        recorded_at: givenAt,
        voided_at: null,
        void_reason: "",
      })),
    ),
  );
  await insertJson(
    tx,
    "opinion_forward",
    told.flatMap(({ id: report_id, forwards }) =>
      forwards.map(({ id, unitId, sentAt, repliedAt, reply }) => ({
        tenant_id,
        id,
        report_id,
        unit_id: unitId,
        state: repliedAt ? "HANDLED" : "SENT",
        note: "请研究办理，并书面反馈。",
        sent_at: sentAt,
        sent_by: accountId,
        due_on: shanghaiDay(daysLater(sentAt, 21)),
        reply,
        replied_at: repliedAt,
        replied_by: repliedAt ? "承办科室（演示）" : "",
      })),
    ),
  );
};

/** What the ledger must hold of them, by the same sums as the server's. */
const dutiesOf = (seed: string, told: readonly ToldOpinion[], signer: string): readonly DutyRow[] => {
  const chance = chanceFrom(`${seed}/opinion-duties`);
  const partsOf = new Map<string, ToldOpinion[]>();
  for (const one of told)
    if (one.mergedInto) partsOf.set(one.mergedInto, [...(partsOf.get(one.mergedInto) ?? []), one]);
  return told.flatMap((one) => {
    if (one.mergedInto) return [];
    const parts = one.isComposite ? (partsOf.get(one.id) ?? []) : [one];
    const deserved = deservedDuties({
      id: one.id,
      title: (one.edited ?? one.original).title,
      isComposite: one.isComposite,
      signed: one.signedAt && { on: shanghaiDay(one.signedAt), by: `${signer} 签发` },
      escalations: one.escalations.map((sent) => ({
        ...sent,
        isComposite: sent.isComposite ?? false,
        decidedOn: sent.decidedAt && shanghaiDay(sent.decidedAt),
      })),
      instructions: one.instructions.map((given) => ({ ...given, givenOn: shanghaiDay(given.givenAt) })),
      parts: parts.map(creditedOf),
    });
    return deserved.map(({ kind, sourceId, matterId, memberId, share, dutyOn, facts, title, reportId, by, note }) => ({
      id: chance.uuid(),
      kind,
      source_id: sourceId,
      matter_id: matterId,
      member_id: memberId,
      duty_on: dutyOn,
      share_place: share.place,
      share_of: share.of,
      facts,
      evidence: {
        title,
        link: `/opinions/${reportId}`,
        by: by || (kind === "OPINION_SUBMIT" ? "" : "办公室登记"),
        note,
      },
      at: new Date(`${dutyOn}T10:00:00+08:00`),
    }));
  });
};

const creditedOf = (one: ToldOpinion): CreditedReport => ({
  id: one.id,
  title: one.original.title,
  state: one.state,
  source: one.source,
  fromProposalId: null,
  submittedOn: shanghaiDay(one.submittedAt),
  memberIds: one.authors.flatMap(({ memberId }) => memberId ?? []),
});
