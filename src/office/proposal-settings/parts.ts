import type { ProposalSettings } from "#domain/settings/proposal-settings.ts";

/** The pages of this desk, and which settings each one holds. */
export const PARTS = [
  { id: "meeting", label: "届次与联名", holds: ["meeting", "cosignHours"] },
  { id: "timers", label: "办理时限", holds: ["timers", "rehandlingRounds"] },
  { id: "steps", label: "进度九步", holds: ["stepLabels"] },
  { id: "writing", label: "分类与字数", holds: ["categories", "advisedLetters"] },
  { id: "outcomes", label: "办理结果", holds: ["outcomes"] },
  { id: "reasons", label: "理由清单", holds: ["refusalReasons", "revisionReasons", "returnReasons"] },
  { id: "calendar", label: "工作日历", holds: [] },
] as const satisfies readonly { id: string; label: string; holds: readonly (keyof ProposalSettings)[] }[];

export type Part = (typeof PARTS)[number]["id"];

/** The part that the address names; the first one where it names none. */
export const partOf = (name: string | null): Part => PARTS.find(({ id }) => id === name)?.id ?? "meeting";

/** The part whose settings a fault points into: /settings/timers/ACCEPT/count. */
export const partOfPointer = (pointer: string): Part | undefined =>
  PARTS.find(({ holds }) => holds.some((key) => pointer.startsWith(`/settings/${key}`)))?.id;

/** The parts in which two settings differ, in order. */
export const changedParts = (before: ProposalSettings, after: ProposalSettings): readonly Part[] =>
  PARTS.filter(({ holds }) => holds.some((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))).map(
    ({ id }) => id,
  );

export const labelByPart = new Map<Part, string>(PARTS.map(({ id, label }) => [id, label]));
