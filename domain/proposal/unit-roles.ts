import type { TaskRole } from "#domain/proposal/task-flow.ts";

/** A unit with its part in a proposal. */
export interface UnitPart {
  readonly unitId: string;
  readonly role: TaskRole;
}

/** Why units cannot handle a proposal together as named. */
export type UnitPartsFault =
  | "none"
  | "unit-twice"
  | "sole-with-others"
  | "lead-count"
  | "lead-without-co"
  | "one-split";

export const sentenceByUnitPartsFault: Record<UnitPartsFault, string> = {
  none: "请至少选择一个承办单位。",
  "unit-twice": "同一个单位选了两次。",
  "sole-with-others": "单办只能有一个单位；有多个单位时请选主办、会办或分办。",
  "lead-count": "有会办单位时，须有且只有一个主办单位。",
  "lead-without-co": "没有会办单位时请选单办。",
  "one-split": "分办至少要有两个单位。",
};

/** domain.md §2.1.6: 单办 alone, one 主办 with its 会办, or two and more 分办. */
export const faultOfUnitParts = (parts: readonly UnitPart[]): UnitPartsFault | undefined => {
  const count = (role: TaskRole) => parts.filter((part) => part.role === role).length;
  const [sole, lead, co, split] = [count("SOLE"), count("LEAD"), count("CO"), count("SPLIT")];
  if (parts.length === 0) return "none";
  if (new Set(parts.map(({ unitId }) => unitId)).size < parts.length) return "unit-twice";
  if (sole > 0) return parts.length > 1 ? "sole-with-others" : undefined;
  if (split > 0) return lead + co > 0 ? "lead-count" : split < 2 ? "one-split" : undefined;
  if (lead !== 1) return "lead-count";
  return co === 0 ? "lead-without-co" : undefined;
};
