/** @jsxImportSource hono/jsx */
import { refusals } from "#contract/refusals.ts";
import { readReceipt as readTyped } from "#domain/submission/receipt.ts";
import { addressOf } from "#server/http/address.ts";
import type { AppContext } from "#server/http/mount.ts";
import { readBytes } from "#server/http/read-body.ts";
import { pageAnswer } from "#server/public-page/page-answer.ts";
import type { Look } from "#server/public-page/page-frame.tsx";
import { troubleAnswer, type Desk, type MountPage } from "#server/public-page/desk.tsx";
import { ReceiptEntryPage, ReceiptMissingPage } from "#server/public-page/receipt-entry-page.tsx";
import { takeAskersAct } from "#server/public-page/take-askers-act.ts";
import { ReceiptPage } from "#server/public-page/receipt-page.tsx";
import { readReceipt } from "#server/submissions/read-receipt.ts";

/** `/r` and `/r/<receipt>`. */
export const mountReceiptPages = (page: MountPage, desk: Desk): void => {
  page("GET", "/r", async (c) => showEntry(c, desk));
  page("POST", "/r", (c) => takeTyped(c, desk));
  page("GET", "/r/:receipt", (c) => showReceipt(c, desk, c.req.param("receipt") ?? ""));
  page("POST", "/r/:receipt", (c) => takeAskersAct(c, desk, c.req.param("receipt") ?? ""));
};

const showEntry = (c: AppContext, desk: Desk, typed = "", wrong?: string, status = 200): Response => {
  const page = (
    <ReceiptEntryPage surroundings={desk.surroundings()} typed={typed.slice(0, 60)} {...(wrong && { wrong })} />
  );
  return pageAnswer(c, page, status);
};

/** Typed receipts come by post, so that they do not lie in a history of searches. */
const takeTyped = async (c: AppContext, desk: Desk): Promise<Response> => {
  const bytes = await readBytes(c.env.incoming, ["application/x-www-form-urlencoded"], 4096);
  if (!bytes.ok) return troubleAnswer(c, desk, bytes.refusal);
  const typed = new URLSearchParams(bytes.value.toString("utf8")).get("receipt") ?? "";
  const reading = readTyped(typed);
  if (reading.kind === "receipt") return c.redirect(`/r/${reading.receipt}`, 303);
  return mistyped(c, desk, typed);
};

const mistyped = (c: AppContext, desk: Desk, typed: string): Response => {
  const isShape = readTyped(typed).kind === "mistyped";
  const sentence = isShape ? refusals["receipt-mistyped"].detail : "查询码是 16 位字母和数字，请核对后再输一次。";
  return showEntry(c, desk, typed, sentence, 422);
};

const showReceipt = async (c: AppContext, desk: Desk, typed: string): Promise<Response> => {
  const address = addressOf(desk.house.settings, c.env.incoming);
  const view = await readReceipt(desk.house, typed, address);
  const surroundings = desk.surroundings(lookOf(c));
  if (view.ok) {
    const isNew = c.req.query("new") === "1";
    return pageAnswer(c, <ReceiptPage surroundings={surroundings} view={view.value} isNew={isNew} />);
  }
  const { refusal } = view;
  const reading = readTyped(typed);
  if (reading.kind !== "receipt") return mistyped(c, desk, typed);
  if (refusal.kind === "receipt-unknown") {
    return pageAnswer(c, <ReceiptMissingPage surroundings={surroundings} receipt={reading.receipt} />, 404);
  }
  return troubleAnswer(c, desk, refusal);
};

const lookOf = (c: AppContext): Look => {
  const look = c.req.query("look");
  return { elder: look === "elder" || look === "larger", larger: look === "larger" };
};
