import type { ManualEntryBody } from "#data/office/manual-entries.ts";
import { dutyFactValues, type DutyFactName } from "#domain/duty/duty-facts.ts";
import { DUTY_KINDS, type DutyKind } from "#domain/duty/duty-kinds.ts";
import { asksForHalfDays, factsByDutyKind } from "#domain/duty/facts-of-kind.ts";

/** The form as it is typed; every answer is a text. */
export interface EntryDraft {
  readonly memberId: string;
  readonly kind: DutyKind;
  readonly dutyOn: string;
  readonly quantity: string;
  readonly place: string;
  readonly of: string;
  /** By name: the value as a text, "" where nothing is said. */
  readonly facts: Readonly<Record<string, string>>;
  readonly title: string;
  readonly evidenceNote: string;
  readonly evidence: ManualEntryBody["evidence"];
  readonly appealId: string | null;
}

/** An empty form, or one that an appeal has begun. */
export const newEntryDraft = (search: URLSearchParams, today: string): EntryDraft => {
  const kind = DUTY_KINDS.find((one) => one === search.get("kind"));
  return {
    memberId: search.get("member") ?? "",
    kind: kind ?? "SERVICE",
    dutyOn: search.get("day") || today,
    quantity: "1",
    place: "1",
    of: "1",
    facts: {},
    title: "",
    evidenceNote: "",
    evidence: null,
    appealId: search.get("appeal") || null,
  };
};

export type EntryFaults = Readonly<Partial<Record<"memberId" | "dutyOn" | "title" | "quantity" | "share", string>>>;

/** What is still to be mended, by field. */
export const faultsOfDraft = (draft: EntryDraft, today: string): EntryFaults => ({
  ...(draft.memberId === "" && { memberId: "请选择委员。" }),
  ...(!/^\d{4}-\d\d-\d\d$/.test(draft.dutyOn) && { dutyOn: "请填写履职日期。" }),
  ...(draft.dutyOn > today && { dutyOn: "履职日期不能晚于今天。" }),
  ...(draft.title.trim() === "" && { title: "请写明是什么事。" }),
  ...(!/^\d{1,4}(\.\d{1,2})?$/.test(draft.quantity) || Number(draft.quantity) <= 0
    ? { quantity: "请填大于 0 的数，最多两位小数。" }
    : {}),
  ...(!isShare(draft) && { share: "位次不能大于人数。" }),
});

const isShare = ({ place, of }: EntryDraft): boolean =>
  /^\d{1,2}$/.test(place) && /^\d{1,2}$/.test(of) && Number(place) >= 1 && Number(place) <= Number(of);

/** What is sent: only the facts that fit the kind, in their own types. */
export const bodyOfDraft = (draft: EntryDraft): ManualEntryBody => {
  const { place, of, facts, ...same } = draft;
  return {
    ...same,
    title: draft.title.trim(),
    share: { place: Number(place), of: Number(of) },
    facts: typedFacts(draft.kind, facts),
  };
};

const typedFacts = (kind: DutyKind, facts: EntryDraft["facts"]): ManualEntryBody["facts"] => {
  const typed: ManualEntryBody["facts"] = {};
  for (const name of factsByDutyKind[kind]) {
    const value = valueOf(name, facts[name] ?? "");
    if (value !== undefined) typed[name] = value;
  }
  const halfDays = Number(facts["halfDays"]);
  if (asksForHalfDays(kind) && Number.isInteger(halfDays) && halfDays > 0) typed["halfDays"] = halfDays;
  return typed;
};

const valueOf = (name: DutyFactName, text: string): string | boolean | undefined => {
  const values: readonly (string | boolean)[] = dutyFactValues[name];
  return values.find((value) => String(value) === text);
};
