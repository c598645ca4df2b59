import type { Refusal } from "#contract/refusals.ts";
import type { ReportField } from "#domain/report/report-draft.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { deskMover, maySee } from "#server/opinions/opinion-actor.ts";
import { inOpinion } from "#server/opinions/in-opinion.ts";
import { touchOpinion } from "#server/opinions/opinion-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

export interface CommentBody {
  readonly field: ReportField | null;
  readonly quote: string;
  readonly words: string;
  readonly isResolved: boolean;
}

/** Writes a comment, or settles it, between editors and signers: its words are its writer's, 已处理 may be said by any of them. */
export const putComment = (
  house: House,
  actor: Actor,
  { id, commentId }: { readonly id: string; readonly commentId: string },
  { field, quote, words, isResolved }: CommentBody,
): Promise<Result<undefined, Refusal>> =>
  inOpinion(house, id, async (tx, report) => {
    if (!maySee(actor, report)) return refused<Refusal>({ kind: "not-found" });
    if (deskMover(actor).roles.length === 0) return refused<Refusal>({ kind: "not-allowed" });
    const { tenant } = house;
    const at = house.now();
    const known = await tx
      .selectFrom("opinion_comment")
      .selectAll()
      .where("tenant_id", "=", tenant.id)
      .where("id", "=", commentId)
      .executeTakeFirst();
    if (known && (known.report_id !== id || (known.by_account_id !== actor.accountId && known.words !== words)))
      return refused<Refusal>({ kind: "id-taken" });
    const resolved_at = isResolved ? (known?.resolved_at ?? at) : null;
    const by = { by_account_id: actor.accountId, by_name: actor.name, at };
    await tx
      .insertInto("opinion_comment")
      .values({ tenant_id: tenant.id, id: commentId, report_id: id, field, quote, words, ...by, resolved_at })
      .onConflict((conflict) =>
        conflict
          .columns(["tenant_id", "id"])
          .doUpdateSet(known?.words === words ? { resolved_at } : { words, resolved_at }),
      )
      .execute();
    await touchOpinion(tx, tenant.id, id, at, {});
    return done(undefined);
  });
