import { faultOfText, normalizeText, type TextFault } from "#domain/text/plain-text.ts";
import { SHORTEST_PASSWORD, sentenceByPasswordFault } from "#domain/account/password-policy.ts";
import { z } from "zod";

const sentenceByTextFault: Record<TextFault, string> = {
  blank: "不能为空。",
  "too-long": "太长了。",
  "not-well-formed": "含有损坏的字符，请重新输入。",
  "control-character": "含有无法显示的控制字符。",
};

const storedText = (max: number, mayBeBlank: boolean) =>
  z
    .string()
    .transform(normalizeText)
    .superRefine((value, context) => {
      const fault = faultOfText(value, max);
      if (!fault || (fault === "blank" && mayBeBlank)) return;
      context.addIssue({ code: "custom", params: { rule: fault }, message: sentenceByTextFault[fault] });
    });

/** A text stored to the letter: NFC, well-formed, 1 to `max` code points, not blank, no control characters. */
export const text = (max: number) => storedText(max, false).meta({ type: "string", minLength: 1, maxLength: max });

/** The same, but it may be left empty. */
export const textOrNothing = (max: number) => storedText(max, true).meta({ type: "string", maxLength: max });

const textToTheLetter = (max: number, mayBeBlank: boolean) =>
  z.string().superRefine((value, context) => {
    const fault = faultOfText(value, max);
    if (!fault || (fault === "blank" && mayBeBlank)) return;
    context.addIssue({ code: "custom", params: { rule: fault }, message: sentenceByTextFault[fault] });
  });

/** A text still being written: stored exactly as it came, so that phone and server can compare it to the letter; blank, unnormalized and unfinished are fine. */
export const draftText = (max: number) => textToTheLetter(max, true).meta({ type: "string", maxLength: max });

/** A name stored exactly as it came, for the same reason; not blank, and nothing that the database could not hold. */
export const nameToTheLetter = (max: number) =>
  textToTheLetter(max, false).meta({ type: "string", minLength: 1, maxLength: max });

/** UUID of any version, lower case. */
export const Uuid = z.uuid().toLowerCase().meta({ type: "string", format: "uuid" });

/** An instant with its offset. */
export const Instant = z.iso.datetime({ offset: true }).meta({ type: "string", format: "date-time" });

/** A day of these times: one that the database can hold, and not so far off that its working days take long to count. */
export const Day = z.iso
  .date()
  .refine((day) => day >= "2000-01-01" && day <= "2099-12-31", { message: "请填 2000 年到 2099 年之间的日期。" })
  .meta({ type: "string", format: "date" });

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A settled point code is made from what came; a mistyped one is told by the endpoint. */
export const PointCodeField = z.string().min(1).max(32);

/** A pull's names two ids and three transaction numbers of up to 19 digits. */
export const Cursor = z.string().min(1).max(400);

/** A password to be; whether it is one that is guessed first is for the server to say. */
export const NewPassword = z.string().min(SHORTEST_PASSWORD, sentenceByPasswordFault["too-short"]).max(200);
