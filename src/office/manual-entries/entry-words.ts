import type { ManualEntry } from "#data/office/manual-entries.ts";
import { deedWords } from "#domain/duty/duty-deed.ts";
import { labelByDutyFact, labelByDutyFactValue, type DutyFactName } from "#domain/duty/duty-facts.ts";

/** 「2026-06-12 社区义诊 服务群众、公益 ×2」: the beginning of the sentence that the member will read. */
export const entryWords = ({
  dutyOn,
  title,
  kind,
  facts,
  quantity,
}: Pick<ManualEntry, "dutyOn" | "title" | "kind" | "facts" | "quantity">): string =>
  `${dutyOn} ${title} ${deedWords(kind, facts)}${quantity === "1" ? "" : ` ×${quantity}`}`;

const isNamed = (name: string): name is DutyFactName => name in labelByDutyFact;

/** 「层级：市；承担角色：参与」. */
export const factWords = (facts: ManualEntry["facts"]): string =>
  Object.entries(facts)
    .map(([name, value]) =>
      isNamed(name)
        ? `${labelByDutyFact[name]}：${labelByDutyFactValue[name][String(value)] ?? String(value)}`
        : `共 ${String(value)} 个半天`,
    )
    .join("；");
