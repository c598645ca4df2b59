import { faultOfText } from "#domain/text/plain-text.ts";

export type Loose = Readonly<Record<string, unknown>>;
export type Check = (value: unknown) => boolean;

/** The checked parts and no others. */
export const only = <Shape>(value: unknown, checks: Readonly<Record<string, Check>> | undefined): Shape | undefined => {
  if (!checks || typeof value !== "object" || value === null) return undefined;
  const loose = value as Loose;
  const parts = Object.entries(checks).map(([name, isRight]) => [name, loose[name], isRight(loose[name])] as const);
  if (parts.some(([, , isRight]) => !isRight)) return undefined;
  return Object.fromEntries(parts.map(([name, part]) => [name, part])) as Shape;
};

export const isId = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
export const isIdList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.length <= 200 && value.every(isId);
export const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 1;
export const isYesNo: Check = (value) => typeof value === "boolean";
export const oneOf =
  (list: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && list.includes(value);
export const words =
  (most: number): Check =>
  (value) =>
    typeof value === "string" && faultOfText(value, most) === undefined;
export const wordsOrNothing =
  (most: number): Check =>
  (value) =>
    typeof value === "string" && [undefined, "blank"].includes(faultOfText(value, most));
