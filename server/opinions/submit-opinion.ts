import type { OpinionSubmit } from "#contract/opinions.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { loadAuthors } from "#server/opinions/author-store.ts";
import { createOpinion } from "#server/opinions/create-opinion.ts";
import { linkSubmissions, ownSubmissionsFault } from "#server/opinions/link-submissions.ts";
import { authorsOfBody } from "#server/opinions/authors-of-body.ts";
import { lockOpinion } from "#server/opinions/opinion-store.ts";
import { resubmitOpinion } from "#server/opinions/resubmit-opinion.ts";
import { isMember } from "#server/proposals/author.ts";
import { buryDraftOf } from "#server/proposals/bury-draft-of.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";
import type { z } from "zod";

/** Hands a report in, for the first time or again after it was returned. Its draft ends here. */
export const submitOpinion = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  { body }: z.infer<typeof OpinionSubmit>,
): Promise<Result<undefined, Refusal>> => {
  if (!isMember(actor)) return refused({ kind: "not-allowed" });
  const tenantId = house.tenant.id;
  // Sent twice at once, the second one finds what the first has handed in.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`opinion ${tenantId} ${id}`}, 0))`.execute(tx);
  const fault =
    (await draftFault(tx, house, actor, id)) ?? (await ownSubmissionsFault(tx, house, actor, body.submissionIds));
  if (fault) return refused(fault);
  const report = await lockOpinion(tx, tenantId, id);
  const former = report && (await loadAuthors(tx, tenantId, [id])).get(id);
  const authors = await authorsOfBody(tx, house, actor.memberId, body, former ?? []);
  if (!authors.ok) return authors;
  const written = report
    ? await resubmitOpinion(tx, house, actor, report, body, authors.value)
    : await createOpinion(tx, house, actor, { ...body, id, isOnBehalf: false, authors: authors.value });
  if (!written.ok) return written;
  await linkSubmissions(tx, house, id, body.submissionIds);
  await buryDraftOf(tx, house, actor, id);
  return done(undefined);
};

/** The id of a draft that is somebody else's, or that is no report, is not to be handed in. */
const draftFault = async (tx: Tx, { tenant }: House, actor: Actor, id: string): Promise<Refusal | undefined> => {
  const drafts = await tx
    .selectFrom("draft")
    .select(["account_id", "kind"])
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .execute();
  if (drafts.some(({ account_id }) => account_id !== actor.accountId))
    return { kind: "id-taken", detail: "这份草稿是另一位使用者的，不能由您报送。" };
  if (drafts.some(({ kind }) => kind !== "report"))
    return { kind: "id-taken", detail: "这份草稿是提案，不能作为社情民意信息报送。" };
  return undefined;
};
