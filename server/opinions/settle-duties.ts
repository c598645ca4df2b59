import type { Refusal } from "#contract/refusals.ts";
import {
  deservedDuties,
  type CreditedReport,
  type CreditedWhole,
  type DeservedDuty,
} from "#domain/opinion/deserved-duties.ts";
import { done, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import { bookDuty, reverseDuty } from "#server/duty/book-duty.ts";
import type { House } from "#server/house.ts";
import { loadAuthors } from "#server/opinions/author-store.ts";
import { loadWays } from "#server/opinions/load-ways.ts";
import { findOpinion, loadParts, printedWords, type Opinion } from "#server/opinions/opinion-store.ts";
import { sql } from "kysely";

export interface Settling {
  /** Who did what changed it, as to be printed. */
  readonly by: string;
  /** Why what goes goes. */
  readonly note: string;
  /** What a closed year does with what would be taken back (see book-duty.ts). */
  readonly closedYear: "refuse" | "keep";
  /** Records that stand no more, whose entries go: an adoption that was corrected. */
  readonly gone?: readonly string[];
}

/**
 * Brings the ledger to what a report and whatever it carries, or is carried by, deserve as they stand: books what is missing, takes back what is too
 * much, leaves what is right. Doing it twice changes nothing. Refuses year-not-open.
 */
export const settleDuties = async (
  tx: Tx,
  house: House,
  reportId: string,
  settling: Settling,
): Promise<Result<undefined, Refusal>> => {
  const whole = await loadWhole(tx, house, reportId);
  const deserved = deservedDuties(whole);
  const sources = [
    ...new Set([whole.id, reportId, ...whole.parts.map(({ id }) => id), ...sourcesOf(whole), ...(settling.gone ?? [])]),
  ];
  const kept = new Set<string>();
  for (const entry of await loadStanding(tx, house, sources)) {
    const right = deserved.find((duty) => keyOf(duty) === keyOf(entry));
    if (right && isRight(entry, right)) {
      kept.add(keyOf(entry));
      continue;
    }
    const note = settling.note || (right ? "作者有变动，按现有作者重新计入" : "登记已更正");
    const back = { entryId: entry.id, note, by: settling.by, closedYear: settling.closedYear };
    const reversed = await reverseDuty(tx, house, back);
    if (!reversed.ok) return reversed;
    // What a closed year holds was confirmed with it.
    if (reversed.value === 0) kept.add(keyOf(entry));
  }
  const missing = deserved.filter((duty) => !kept.has(keyOf(duty)));
  await bookDuty(
    tx,
    house,
    missing.map(({ title, reportId: own, by, note, ...duty }) => ({
      ...duty,
      evidence: { title, link: `/opinions/${own}`, by: by || byOf(duty.kind, settling.by), note },
    })),
  );
  return done(undefined);
};

/** The matter changes where somebody leaves their first part of a composite and stands on another. */
const isRight = (entry: StandingEntry, { share, matterId }: DeservedDuty): boolean =>
  entry.share.of === share.of && entry.share.place === share.place && entry.matterId === matterId;

const byOf = (kind: DeservedDuty["kind"], by: string): string => (kind === "OPINION_SUBMIT" ? "" : `办公室 ${by}`);

const keyOf = ({ kind, sourceId, memberId }: Pick<DeservedDuty, "kind" | "sourceId" | "memberId">): string =>
  `${kind} ${sourceId} ${memberId}`;

const sourcesOf = ({ escalations, instructions }: CreditedWhole): string[] =>
  [...escalations, ...instructions].map(({ id }) => id);

type StandingEntry = Pick<DeservedDuty, "kind" | "sourceId" | "matterId" | "memberId" | "share"> & {
  readonly id: string;
};

const loadStanding = async (
  tx: Tx,
  { tenant }: House,
  sources: readonly string[],
): Promise<readonly StandingEntry[]> => {
  const { rows } = await sql<StandingEntry>`
    select id, kind, source_id as "sourceId", member_id as "memberId", matter_id as "matterId",
      jsonb_build_object('place', share_place, 'of', share_of) as share
    from duty_entry as entry
    where tenant_id = ${tenant.id} and source_id = any(${sources}::uuid[]) and kind like 'OPINION_%' and reverses is null
      and not exists (select from duty_entry as back where back.tenant_id = entry.tenant_id and back.reverses = entry.id)
    order by year, duty_on, id`.execute(tx);
  return rows;
};

/** The report that goes up, with everything it carries: the composite where the named one is part of one. */
const loadWhole = async (tx: Tx, { tenant }: House, reportId: string): Promise<CreditedWhole> => {
  const named = await findOpinion(tx, tenant.id, reportId);
  const report = named?.merged_into ? await findOpinion(tx, tenant.id, named.merged_into) : named;
  if (!report) throw new Error(`no opinion report ${reportId}`);
  const parts = report.is_composite ? await loadParts(tx, tenant.id, report.id) : [report];
  const authors = await loadAuthors(
    tx,
    tenant.id,
    parts.map(({ id }) => id),
  );
  const { issues, escalations, instructions } = (await loadWays(tx, tenant.id, [report.id]))(report.id);
  const signedOn = issues.flatMap(({ signedOn: on }) => on ?? []).toSorted()[0];
  return {
    id: report.id,
    title: printedWords(report).title,
    isComposite: report.is_composite,
    signed: signedOn === undefined ? null : { on: signedOn, by: await signerOf(tx, tenant.id, report.id) },
    escalations: escalations.map((sent) => ({ ...sent, isComposite: sent.isComposite ?? false })),
    instructions,
    parts: parts.map((part) => creditedOf(part, authors.get(part.id) ?? [])),
  };
};

const creditedOf = (
  report: Opinion,
  authors: readonly { readonly memberId: string | null; readonly hasLeft: boolean }[],
): CreditedReport => ({
  id: report.id,
  title: report.original.title,
  state: report.state,
  source: report.source,
  fromProposalId: report.from_proposal_id,
  submittedOn: shanghaiDay(report.submitted_at),
  memberIds: authors.flatMap(({ memberId, hasLeft }) => (memberId !== null && !hasLeft ? [memberId] : [])),
});

const signerOf = async (tx: Tx, tenantId: string, reportId: string): Promise<string> => {
  const { rows } = await sql<{ name: string }>`
    select signer_name as name from opinion_issue as issue
      join opinion_issue_report as carried on carried.tenant_id = issue.tenant_id and carried.issue_id = issue.id
    where issue.tenant_id = ${tenantId} and carried.report_id = ${reportId} and issue.state = 'ISSUED'
    order by signed_at limit 1`.execute(tx);
  return `${rows[0]?.name ?? ""} 签发`;
};
