import type { Refusal } from "#contract/refusals.ts";
import type { Sensitivity } from "#domain/opinion/opinion-lists.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { OpinionWords } from "#server/db/opinion-tables.ts";
import type { House } from "#server/house.ts";
import { wordsOf } from "#server/opinions/create-opinion.ts";
import { inOpinion } from "#server/opinions/in-opinion.ts";
import { touchOpinion } from "#server/opinions/opinion-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

export interface Edition extends OpinionWords {
  /** The revision that the editor had before them. */
  readonly baseRev: number;
  readonly category: string | null;
  readonly sensitivity: Sensitivity;
}

/** Saves the edited copy over the revision that the editor knew; the original beside it is never written. Only while it is being edited. */
export const saveEdition = (
  house: House,
  actor: Actor,
  id: string,
  edition: Edition,
): Promise<Result<undefined, Refusal>> =>
  inOpinion(house, id, async (tx, report) => {
    if (report.state !== "EDITING") return refused<Refusal>({ kind: "move-not-allowed" });
    if (report.edit_rev !== edition.baseRev) return refused<Refusal>({ kind: "edition-overtaken" });
    const at = house.now();
    await touchOpinion(tx, house.tenant.id, id, at, {
      edited: JSON.stringify(wordsOf(edition)),
      edit_rev: report.edit_rev + 1,
      edited_by: actor.accountId,
      edited_at: at,
      editor_id: report.editor_id ?? actor.accountId,
      category: edition.category,
      sensitivity: edition.sensitivity,
    });
    const line = { actor: actor.accountId, action: "opinion.edit", object: id, detail: String(report.edit_rev + 1) };
    await writeAudit(tx, house.tenant.id, line);
    return done(undefined);
  });
