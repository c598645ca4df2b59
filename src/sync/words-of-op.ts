import type { Op } from "#contract/ops.ts";

/** The words that the person wrote and that this op carries, as one text; empty where it carries none. */
export const wordsOfOp = (op: Op): string => {
  switch (op.kind) {
    case "submission.put":
      return op.payload.text;
    case "submission.answer":
      return op.payload.note;
    case "draft.put": {
      const { title, situation, analysis, suggestions } = op.payload.fields;
      return [title, situation, analysis, suggestions].filter((part) => part !== "").join("\n\n");
    }
    case "submission.withdraw":
    case "draft.delete":
      return "";
  }
};
