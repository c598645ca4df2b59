import type { DutyAct } from "#contract/duty.ts";
import { faultOfText } from "#domain/text/plain-text.ts";

type Loose = Readonly<Record<string, unknown>>;

const MOST_WORDS = 1000;

/** What an op that was handed over does about the ledger, made anew from its checked parts; undefined where anything of it is not as it must be. */
export const readHandedDuty = ({ act, year, entryId, ruleId, words }: Loose): DutyAct | undefined => {
  switch (act) {
    case "withdrawAppeal":
      return { act };
    case "confirmYear":
      return isYear(year) ? { act, year } : undefined;
    case "appeal":
      if (!isYear(year) || !isIdOrNull(entryId) || !isNameOrNull(ruleId)) return undefined;
      if (typeof words !== "string" || faultOfText(words, MOST_WORDS) !== undefined) return undefined;
      return { act, year, entryId, ruleId, words };
    default:
      return undefined;
  }
};

const isYear = (value: unknown): value is string => typeof value === "string" && /^20\d\d$/.test(value);

const isIdOrNull = (value: unknown): value is string | null =>
  value === null || (typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value));

const isNameOrNull = (value: unknown): value is string | null =>
  value === null || (typeof value === "string" && value.length <= 60);
