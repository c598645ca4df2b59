import { ManualEntryBody } from "#contract/score-desk.ts";
import { deedWords } from "#domain/duty/duty-deed.ts";
import { labelByDutyFactValue, type DutyFactName } from "#domain/duty/duty-facts.ts";
import { DUTY_KINDS, labelByDutyKind, originByDutyKind, type DutyKind } from "#domain/duty/duty-kinds.ts";
import { factsByDutyKind } from "#domain/duty/facts-of-kind.ts";
import { checkFields } from "#server/http/check-fields.ts";
import { faultOfManualEntry } from "#server/score-desk/check-manual-entry.ts";
import type { ImportLine } from "#server/score-desk/import/import-columns.ts";
import { readImportDay } from "#server/score-desk/import/read-import-day.ts";

/** What an import is held against: members by their number, entries by hand that stand, today. */
export interface KnownToImport {
  readonly memberByNo: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  /** Keys (`keyOfEntry`) of entries that wait or are booked. */
  readonly entries: ReadonlySet<string>;
  readonly today: string;
}

/** What becomes of one line: entered, known already, or a fault that keeps it out. */
export interface PlannedEntry {
  readonly row: number;
  readonly memberNo: string;
  readonly name: string;
  readonly sentence: string;
  readonly fault: string | null;
  readonly isKnown: boolean;
  readonly body?: ManualEntryBody;
}

/** Two lines with the same of these are the same duty: a sheet may come twice. */
export const keyOfEntry = (entry: Pick<ManualEntryBody, "memberId" | "kind" | "dutyOn" | "title">): string =>
  [entry.memberId, entry.kind, entry.dutyOn, entry.title].join("\n");

/** What would become of every line of a sheet. */
export const planImport = (lines: readonly ImportLine[], known: KnownToImport): readonly PlannedEntry[] => {
  const rowByKey = new Map<string, number>();
  return lines.map((line) => {
    const planned = planLine(line, known);
    if (!planned.body) return planned;
    const key = keyOfEntry(planned.body);
    if (known.entries.has(key)) return { ...planned, isKnown: true };
    const earlier = rowByKey.get(key);
    if (earlier !== undefined) return { ...faulty(line, `与第 ${earlier} 行重复`), name: planned.name };
    rowByKey.set(key, line.row);
    return planned;
  });
};

const faulty = ({ row, cells }: ImportLine, fault: string): PlannedEntry => ({
  row,
  memberNo: cells.memberNo.slice(0, 30),
  name: cells.name.slice(0, 30),
  sentence: [cells.dutyOn, cells.title, cells.kind].join(" ").trim().slice(0, 160),
  fault,
  isKnown: false,
});

const planLine = (line: ImportLine, known: KnownToImport): PlannedEntry => {
  const { cells } = line;
  const faults: string[] = [];
  const member = memberOf(line, known, faults);
  const kind = kindOf(cells.kind, faults);
  const dutyOn = readImportDay(cells.dutyOn);
  if (dutyOn === undefined) faults.push(cells.dutyOn === "" ? "没有履职日期" : "履职日期看不懂，请写成 2026-06-12");
  if (!member || !kind || dutyOn === undefined) return faulty(line, faults.join("；"));
  const facts = factsOf(kind, cells, faults);
  const draft = { memberId: member.id, kind, dutyOn, facts, ...wordsOf(cells), evidence: null, appealId: null };
  const checked = checkFields(ManualEntryBody, draft);
  if (!checked.ok)
    faults.push(...(checked.refusal.errors ?? []).map(({ pointer, detail }) => sentenceOf(pointer, detail)));
  const further = checked.ok ? faultOfManualEntry(checked.value, known.today) : undefined;
  if (further) faults.push(further.detail.replace(/。$/, ""));
  if (!checked.ok || faults.length > 0) return faulty(line, faults.join("；"));
  const body = checked.value;
  const times = body.quantity === "1" ? "" : ` ×${body.quantity}`;
  return {
    row: line.row,
    memberNo: cells.memberNo,
    name: member.name,
    sentence: `${dutyOn} ${body.title} ${deedWords(kind, facts)}${times}`,
    fault: null,
    isKnown: false,
    body,
  };
};

const memberOf = ({ cells }: ImportLine, { memberByNo }: KnownToImport, faults: string[]) => {
  const member = memberByNo.get(cells.memberNo);
  if (!member)
    faults.push(cells.memberNo === "" ? "没有委员证号" : `名册中没有委员证号“${cells.memberNo.slice(0, 20)}”`);
  // The name is there for people; where it says somebody else, one of the two is wrong.
  else if (cells.name !== "" && cells.name !== member.name) {
    faults.push(`姓名与委员证号不符，名册中是“${member.name}”`);
    return undefined;
  }
  return member;
};

const kindOf = (cell: string, faults: string[]): DutyKind | undefined => {
  const kind = DUTY_KINDS.find((one) => labelByDutyKind[one] === cell && originByDutyKind[one] === "manual");
  if (kind) return kind;
  const automatic = DUTY_KINDS.some((one) => labelByDutyKind[one] === cell);
  faults.push(automatic ? `「${cell}」由业务系统自动记入，不能导入` : "履职事项不在模板的列表中");
  return undefined;
};

const wordsOf = (cells: ImportLine["cells"]) => ({
  quantity: cells.quantity || "1",
  share: { place: Number(cells.place || 1), of: Number(cells.of || cells.place || 1) },
  title: cells.title,
  evidenceNote: cells.evidenceNote,
});

const headingOfFact = { level: "层级", part: "承担角色" } as const satisfies Partial<Record<DutyFactName, string>>;

const factsOf = (kind: DutyKind, cells: ImportLine["cells"], faults: string[]): Record<string, string> => {
  const facts: Record<string, string> = {};
  for (const name of ["level", "part"] as const) {
    const cell = cells[name];
    if (cell === "") continue;
    const value = Object.entries(labelByDutyFactValue[name]).find(([, label]) => label === cell)?.[0];
    if (!factsByDutyKind[kind].includes(name)) faults.push(`「${labelByDutyKind[kind]}」不填${headingOfFact[name]}`);
    else if (value === undefined) faults.push(`${headingOfFact[name]}不在模板的列表中`);
    else facts[name] = value;
  }
  return facts;
};

const headingByField: Readonly<Record<string, string>> = {
  "/title": "事由",
  "/quantity": "数量",
  "/share/place": "第几位",
  "/share/of": "共几位",
  "/evidenceNote": "佐证说明",
  "/dutyOn": "履职日期",
};

const sentenceOf = (pointer: string, detail: string): string => {
  const heading = headingByField[pointer] ?? "";
  const words = pointer === "/quantity" || pointer.startsWith("/share") ? "要填数字" : detail.replace(/。$/, "");
  return `${heading}${words}`;
};
