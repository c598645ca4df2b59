import type { Refusal } from "#contract/refusals.ts";
import { labelByIssueKind, issueLabel, type IssueKind } from "#domain/opinion/opinion-lists.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { may } from "#domain/account/roles.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { findIssue, loadCarried, type IssueRow } from "#server/opinions/issue-store.ts";
import { noteEvent } from "#server/opinions/note-event.ts";
import { deskMover } from "#server/opinions/opinion-actor.ts";
import { lockOpinion, type Opinion } from "#server/opinions/opinion-store.ts";
import { authorFault, nextIssueNo } from "#server/opinions/sign-report.ts";
import { takeOpinionMove } from "#server/opinions/take-opinion-move.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { sql } from "kysely";

interface Bundle {
  readonly title: string;
  readonly reportIds: readonly string[];
  readonly mainTo: readonly string[];
  readonly ccTo: readonly string[];
}

/** Prepares a 专报, or changes one that nobody has signed: of reports that are printed or wait to be. */
export const putSpecialIssue = (
  house: House,
  actor: Actor,
  id: string,
  { title, reportIds, mainTo, ccTo }: Bundle,
): Promise<Result<undefined, Refusal>> =>
  allOrNothing(house, async (tx) => {
    const tenant_id = house.tenant.id;
    const wanted = [...new Set(reportIds)];
    if (wanted.length < 2) return refused<Refusal>(tooFew);
    const known = await holdIssue(tx, house, id);
    if (known && (known.kind !== "SPECIAL" || known.state !== "PREPARED"))
      return refused<Refusal>({ kind: known.kind === "SPECIAL" ? "move-not-allowed" : "id-taken" });
    for (const reportId of wanted.toSorted()) {
      const report = await lockOpinion(tx, tenant_id, reportId);
      if (!report) return refused<Refusal>({ kind: "not-found" });
      if (report.state !== "ISSUED" && report.state !== "PENDING_SIGN") return refused<Refusal>(notReady);
    }
    const words = {
      title,
      main_to: [...mainTo],
      cc_to: [...ccTo],
      prepared_by: actor.accountId,
      prepared_at: house.now(),
    };
    await tx
      .insertInto("opinion_issue")
      .values({ tenant_id, id, kind: "SPECIAL", state: "PREPARED", ...words })
      .onConflict((conflict) => conflict.columns(["tenant_id", "id"]).doUpdateSet(words))
      .execute();
    await tx.deleteFrom("opinion_issue_report").where("tenant_id", "=", tenant_id).where("issue_id", "=", id).execute();
    await tx
      .insertInto("opinion_issue_report")
      .values(wanted.map((report_id, at) => ({ tenant_id, issue_id: id, report_id, place: at + 1 })))
      .execute();
    await writeAudit(tx, tenant_id, { actor: actor.accountId, action: "opinion.prepareSpecial", object: id });
    return done(undefined);
  });

const tooFew: Refusal = {
  kind: "invalid-fields",
  errors: [{ pointer: "/reportIds", rule: "too-few", detail: "专报至少要有两件信息。" }],
};
const notReady: Refusal = { kind: "move-not-allowed", detail: "只有待签发或已印发的信息可以编入专报。" };

/** The issue, with whoever else would change it waiting. */
const holdIssue = async (tx: Tx, { tenant }: House, id: string): Promise<IssueRow | undefined> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`opinion_issue ${tenant.id} ${id}`}, 0))`.execute(tx);
  return findIssue(tx, tenant.id, id);
};

/** Signs a prepared 专报, with those of its reports that wait for it, or drops it. */
export const settleIssue = (
  house: House,
  actor: Actor,
  id: string,
  { move }: { readonly move: "sign" | "drop" },
): Promise<Result<undefined, Refusal>> =>
  allOrNothing(house, async (tx) => {
    const issue = await holdIssue(tx, house, id);
    if (!issue) return refused<Refusal>({ kind: "not-found" });
    if (!may(actor.roles, move === "sign" ? "opinion.sign" : "opinion.edit"))
      return refused<Refusal>({ kind: "not-allowed" });
    if (issue.state !== "PREPARED") return refused<Refusal>({ kind: "move-not-allowed" });
    return move === "sign" ? signSpecial(tx, house, actor, issue) : dropSpecial(tx, house, actor, id);
  });

const signSpecial = async (
  tx: Tx,
  house: House,
  actor: Actor,
  issue: IssueRow,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const seen = (await loadCarried(tx, tenant.id, [issue.id])).get(issue.id) ?? [];
  const reports: Opinion[] = [];
  for (const { id } of seen.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const report = await lockOpinion(tx, tenant.id, id);
    if (report) reports.push(report);
  }
  if (reports.some(({ state }) => state !== "ISSUED" && state !== "PENDING_SIGN")) return refused(notReady);
  const fault = await authorFault(tx, house, actor, reports);
  if (fault) return refused(fault);
  const number = await nextIssueNo(tx, house, "SPECIAL");
  const signed = { signed_by: actor.accountId, signer_name: actor.name, signed_at: house.now() };
  await tx
    .updateTable("opinion_issue")
    .set({ state: "ISSUED", ...number, ...signed })
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", issue.id)
    .execute();
  const note = issueLabel(issue.kind as IssueKind, number.year, number.no);
  for (const report of reports) {
    if (report.state === "ISSUED") {
      await noteEvent(tx, house, report, { actor, move: "bundle", note });
      continue;
    }
    const moved = await takeOpinionMove(tx, house, deskMover(actor), report, "sign", { note });
    if (!moved.ok) return moved;
  }
  const line = { actor: actor.accountId, action: "opinion.signSpecial", object: issue.id };
  await writeAudit(tx, tenant.id, { ...line, detail: labelByIssueKind.SPECIAL });
  return done(undefined);
};

const dropSpecial = async (
  tx: Tx,
  { tenant }: House,
  actor: Actor,
  id: string,
): Promise<Result<undefined, Refusal>> => {
  await tx
    .updateTable("opinion_issue")
    .set({ state: "DROPPED" })
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .execute();
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "opinion.dropSpecial", object: id });
  return done(undefined);
};
