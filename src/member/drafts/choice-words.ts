import { linesOf } from "#domain/proposal/proposal-draft.ts";
import { labelByOpinionSource } from "#domain/opinion/opinion-lists.ts";
import { labelByCollectiveKind, labelByProposerType, labelByPublicLevel } from "#domain/proposal/proposal-lists.ts";

const labelsByField: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  publicLevel: labelByPublicLevel,
  proposerType: labelByProposerType,
  collectiveKind: labelByCollectiveKind,
  allowCosign: { yes: "可以附议" },
  source: labelByOpinionSource,
};

/** What a field says to a person; a written text says itself. Names of members and categories are for who knows the directory. */
export const choiceWords = (field: string, said: string): string => {
  if (field === "cosigners") return said === "" ? "" : `${linesOf(said).length} 位联名人`;
  if (field === "coAuthors") return said === "" ? "" : `${linesOf(said).length} 位联名委员`;
  if (field === "submissions") return said === "" ? "" : `${linesOf(said).length} 条反映`;
  if (field === "campaign") return said === "" ? "" : "来自一项征集活动";
  if (field === "otherAuthors")
    return linesOf(said)
      .map((line) => line.replace("\t", " "))
      .join("\n");
  if (field === "attachments") return linesOf(said).map(fileName).join("\n");
  return labelsByField[field]?.[said] ?? said;
};

/** `<sha256> <bytes> <name>`. */
const fileName = (line: string): string => line.split(" ").slice(2).join(" ");
