import type { Refusal } from "#contract/refusals.ts";
import { lettersOf, MOST_REPORT_LETTERS } from "#domain/opinion/opinion-words.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { DeskMoveWork } from "#server/opinions/move-opinion.ts";
import { loadParts, printedWords } from "#server/opinions/opinion-store.ts";
import { takeOpinionMove } from "#server/opinions/take-opinion-move.ts";

/** 送签: with whom it goes to. More than is advised may go; what nobody can print may not. */
export const sendToSign = async ({
  tx,
  house,
  mover,
  report,
  body,
}: DeskMoveWork): Promise<Result<undefined, Refusal>> => {
  if (body.mainTo === undefined)
    return refused({
      kind: "invalid-fields",
      errors: [{ pointer: "/mainTo", rule: "missing", detail: "请填写主送单位。" }],
    });
  if (lettersOf(printedWords(report)) > MOST_REPORT_LETTERS) return refused({ kind: "too-long-report" });
  if (report.is_composite && (await loadParts(tx, house.tenant.id, report.id)).length < 2)
    return refused({ kind: "move-not-allowed", detail: "综合件至少要有两件，请再并入或移出后单独送签。" });
  const changes = { main_to: body.mainTo, cc_to: body.ccTo ?? [] };
  const words = { changes, ...(body.note !== undefined && { note: body.note }) };
  const moved = await takeOpinionMove(tx, house, mover, report, "sendToSign", words);
  return moved.ok ? done(undefined) : moved;
};
