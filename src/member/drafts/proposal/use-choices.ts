import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import type { ProposalFields } from "#domain/proposal/proposal-draft.ts";
import { useState } from "react";

type Choices = Partial<ProposalFields>;

/** The fields as they were chosen here last, at once; the disk follows. What another device stores shows once ours has got there. */
export const useChoices = ({ fields, editor }: Pick<ProposalParts, "fields" | "editor">) => {
  const [ahead, setAhead] = useState<Choices>({});
  const left = stillAhead(ahead, fields);
  if (left !== ahead) setAhead(left);
  return {
    shown: { ...fields, ...left },
    keep: (changes: Choices): void => {
      setAhead((before) => ({ ...before, ...changes }));
      void editor.choose(changes);
    },
  };
};

/** The same object where nothing has arrived: then nothing is drawn anew. */
const stillAhead = (ahead: Choices, fields: ProposalFields): Choices => {
  const stored: Readonly<Record<string, string>> = fields;
  const left = Object.entries(ahead).filter(([field, said]) => stored[field] !== said);
  return left.length === Object.keys(ahead).length ? ahead : Object.fromEntries(left);
};
