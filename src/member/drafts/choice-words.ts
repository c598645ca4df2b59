import { linesOf } from "#domain/proposal/proposal-draft.ts";
import { labelByCollectiveKind, labelByProposerType, labelByPublicLevel } from "#domain/proposal/proposal-lists.ts";

const labelsByField: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  publicLevel: labelByPublicLevel,
  proposerType: labelByProposerType,
  collectiveKind: labelByCollectiveKind,
  allowCosign: { yes: "可以附议" },
};

/** What a field says to a person; a written text says itself. Names of members and categories are for who knows the directory. */
export const choiceWords = (field: string, said: string): string => {
  if (field === "cosigners") return said === "" ? "" : `${linesOf(said).length} 位联名人`;
  if (field === "attachments") return linesOf(said).map(fileName).join("\n");
  return labelsByField[field]?.[said] ?? said;
};

/** `<sha256> <bytes> <name>`. */
const fileName = (line: string): string => line.split(" ").slice(2).join(" ");
