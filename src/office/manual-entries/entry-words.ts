import type { ManualEntry } from "#data/office/manual-entries.ts";
import { deedWords } from "#domain/duty/duty-deed.ts";

/** 「2026-06-12 社区义诊 服务群众、公益 ×2」: the beginning of the sentence that the member will read. */
export const entryWords = ({
  dutyOn,
  title,
  kind,
  facts,
  quantity,
}: Pick<ManualEntry, "dutyOn" | "title" | "kind" | "facts" | "quantity">): string =>
  `${dutyOn} ${title} ${deedWords(kind, facts)}${quantity === "1" ? "" : ` ×${quantity}`}`;
