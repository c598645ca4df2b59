import type { Refusal } from "#contract/refusals.ts";
import type { IssueKind } from "#domain/opinion/opinion-lists.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { loadAuthors } from "#server/opinions/author-store.ts";
import type { DeskMoveWork } from "#server/opinions/move-opinion.ts";
import { printedWords, type Opinion } from "#server/opinions/opinion-store.ts";
import { takeOpinionMove } from "#server/opinions/take-opinion-move.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { randomUUID } from "node:crypto";
import { sql } from "kysely";

/** 签发: the report is printed as the next 期 of the year, and everybody who contributed is credited, in one transaction. */
export const signReport = async ({
  tx,
  house,
  actor,
  mover,
  report,
  body,
}: DeskMoveWork): Promise<Result<undefined, Refusal>> => {
  if (report.state !== "PENDING_SIGN") return refused({ kind: "move-not-allowed" });
  if (!mover.roles.includes("signer")) return refused({ kind: "not-allowed" });
  const fault = await authorFault(tx, house, actor, [report]);
  if (fault) return refused(fault);
  const bundle = await preparedBundleOf(tx, house, report.id);
  if (bundle !== undefined)
    return refused({ kind: "move-not-allowed", detail: `已编入待签发的专报《${bundle}》，请随专报签发或先移出。` });
  const issueId = randomUUID();
  await tx
    .insertInto("opinion_issue")
    .values({
      tenant_id: house.tenant.id,
      id: issueId,
      kind: "ISSUE",
      state: "ISSUED",
      ...(await nextIssueNo(tx, house, "ISSUE")),
      title: printedWords(report).title,
      main_to: report.main_to,
      cc_to: report.cc_to,
      prepared_by: report.editor_id ?? actor.accountId,
      prepared_at: house.now(),
      signed_by: actor.accountId,
      signer_name: actor.name,
      signed_at: house.now(),
    })
    .execute();
  await tx
    .insertInto("opinion_issue_report")
    .values({ tenant_id: house.tenant.id, issue_id: issueId, report_id: report.id, place: 1 })
    .execute();
  const moved = await takeOpinionMove(tx, house, mover, report, "sign", { ...(body.note && { note: body.note }) });
  return moved.ok ? done(undefined) : moved;
};

/** Nobody signs what they wrote. */
export const authorFault = async (
  tx: Tx,
  { tenant }: House,
  { memberId }: Actor,
  reports: readonly Opinion[],
): Promise<Refusal | undefined> => {
  if (memberId === null) return undefined;
  const authors = await loadAuthors(
    tx,
    tenant.id,
    reports.map(({ id }) => id),
  );
  const isAuthor = [...authors.values()].flat().some((author) => author.memberId === memberId && !author.hasLeft);
  return isAuthor ? { kind: "not-allowed", detail: "您是这份信息的作者，请由另一位签发人签发。" } : undefined;
};

/** The next number of a kind in the year of today, without gaps: whoever takes one holds the count until its transaction ends. */
export const nextIssueNo = async (
  tx: Tx,
  house: House,
  kind: IssueKind,
): Promise<{ readonly year: number; readonly no: number }> => {
  const year = Number(shanghaiDay(house.now()).slice(0, 4));
  await sql`select pg_advisory_xact_lock(hashtextextended(${`opinion_issue ${house.tenant.id} ${kind} ${year}`}, 0))`.execute(
    tx,
  );
  const { last } = await tx
    .selectFrom("opinion_issue")
    .select(({ fn }) => fn.max("no").as("last"))
    .where("tenant_id", "=", house.tenant.id)
    .where("kind", "=", kind)
    .where("year", "=", year)
    .executeTakeFirstOrThrow();
  return { year, no: Number(last ?? 0) + 1 };
};

const preparedBundleOf = async (tx: Tx, { tenant }: House, reportId: string): Promise<string | undefined> => {
  const found = await tx
    .selectFrom("opinion_issue_report as carried")
    .innerJoin("opinion_issue as issue", (join) =>
      join.onRef("issue.tenant_id", "=", "carried.tenant_id").onRef("issue.id", "=", "carried.issue_id"),
    )
    .select("issue.title")
    .where("carried.tenant_id", "=", tenant.id)
    .where("carried.report_id", "=", reportId)
    .where("issue.state", "=", "PREPARED")
    .executeTakeFirst();
  return found?.title;
};
