import type { OpinionOnBehalf } from "#contract/opinions-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import { REPORT_FIELDS } from "#domain/report/report-draft.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { loadAuthors } from "#server/opinions/author-store.ts";
import { createReportFromSubmissions } from "#server/opinions/create-report-from-submissions.ts";
import { findOpinion, type Opinion } from "#server/opinions/opinion-store.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** 代录: a report on paper, of a 信息员 or of a 界别, or one made of residents' words. True where it is new. */
export const putOpinionOnBehalf = (
  house: House,
  actor: Actor,
  id: string,
  body: OpinionOnBehalf,
): Promise<Result<boolean, Refusal>> =>
  allOrNothing(house, async (tx) => {
    // Sent twice at once, the second one finds what the first has entered.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`opinion ${house.tenant.id} ${id}`}, 0))`.execute(tx);
    const taken = await findOpinion(tx, house.tenant.id, id);
    if (taken) return (await isTheSame(tx, taken, actor, body)) ? done(false) : refused({ kind: "id-taken" });
    const made = await createReportFromSubmissions(tx, house, actor, { ...body, id });
    return made.ok ? done(true) : made;
  });

const isTheSame = async (tx: Tx, taken: Opinion, actor: Actor, body: OpinionOnBehalf): Promise<boolean> => {
  const authors = (await loadAuthors(tx, taken.tenant_id, [taken.id])).get(taken.id) ?? [];
  const members = authors.flatMap(({ memberId }) => memberId ?? []);
  return (
    taken.submitted_by === actor.accountId &&
    taken.source === body.source &&
    REPORT_FIELDS.every((part) => taken.original[part] === body[part]) &&
    members.join() === [...new Set(body.memberIds)].join()
  );
};
