import { readReceipt } from "#domain/submission/receipt.ts";
import { NOTE_LIMIT } from "#domain/submission/submission-lists.ts";
import { faultOfText, normalizeText } from "#domain/text/plain-text.ts";
import { addressOf } from "#server/http/address.ts";
import type { AppContext } from "#server/http/mount.ts";
import { readBytes } from "#server/http/read-body.ts";
import { troubleAnswer, type Desk } from "#server/public-page/desk.tsx";
import { usual } from "#server/spam/limits.ts";
import { moveAsAsker, type AskerAct } from "#server/studios/move-as-asker.ts";

/** Two thousand letters as a form sends them: nine bytes a Chinese letter. */
const MAX_BYTES = 40 * 1024;

/** A post on `/r/<receipt>`: the asker supplements or closes an inquiry; back to the receipt, or a page that says why not. */
export const takeAskersAct = async (c: AppContext, desk: Desk, typed: string): Promise<Response> => {
  const bytes = await readBytes(c.env.incoming, ["application/x-www-form-urlencoded"], MAX_BYTES);
  if (!bytes.ok) return troubleAnswer(c, desk, bytes.refusal);
  const reading = readReceipt(typed);
  if (reading.kind !== "receipt") return troubleAnswer(c, desk, { kind: "receipt-mistyped" });
  const act = actOf(new URLSearchParams(bytes.value.toString("utf8")));
  if (typeof act === "string") return troubleAnswer(c, desk, { kind: "invalid-fields", detail: act });

  // Guessing by posts is counted like guessing by looking.
  const { receiptLookups, hashAddress } = desk.house.limits;
  const key = hashAddress(addressOf(desk.house.settings, c.env.incoming));
  if (desk.house.settings.rateLimits && receiptLookups.count(key) >= usual.receiptMisses)
    return troubleAnswer(c, desk, { kind: "too-many-requests", retryAfterSeconds: receiptLookups.secondsLeft(key) });
  const moved = await moveAsAsker(desk.house, reading.receipt, act);
  if (!moved.ok) {
    if (moved.refusal.kind === "receipt-unknown") receiptLookups.add(key);
    return troubleAnswer(c, desk, moved.refusal);
  }
  return c.redirect(`/r/${reading.receipt}`, 303);
};

const actOf = (form: URLSearchParams): AskerAct | string => {
  if (form.get("act") === "close") return { act: "close" };
  const words = normalizeText(form.get("words") ?? "").trim();
  const fault = faultOfText(words, NOTE_LIMIT);
  if (fault === "blank") return "请写下要补充的内容。";
  if (fault) return fault === "too-long" ? `最多 ${NOTE_LIMIT} 字，请精简。` : "含有无法识别的字符，请重新输入。";
  return { act: "supplement", words };
};
