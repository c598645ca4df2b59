import type { DraftEditor } from "#member/drafts/use-draft-editor.ts";
import { useState } from "react";

interface Choosing<Fields> {
  readonly fields: Fields;
  readonly editor: Pick<DraftEditor, "choose">;
}

/** The fields as they were chosen here last, at once; the disk follows. What another device stores shows once ours has got there. */
export const useChoices = <Fields extends Readonly<Record<string, string>>>({ fields, editor }: Choosing<Fields>) => {
  const [ahead, setAhead] = useState<Partial<Fields>>({});
  const left = stillAhead(ahead, fields);
  if (left !== ahead) setAhead(left);
  return {
    shown: { ...fields, ...left },
    keep: (changes: Partial<Fields>): void => {
      setAhead((before) => ({ ...before, ...changes }));
      void editor.choose(changes as Readonly<Record<string, string>>);
    },
  };
};

/** The same object where nothing has arrived: then nothing is drawn anew. */
const stillAhead = <Fields extends Readonly<Record<string, string>>>(
  ahead: Partial<Fields>,
  stored: Fields,
): Partial<Fields> => {
  const left = Object.entries(ahead).filter(([field, said]) => stored[field] !== said);
  return left.length === Object.keys(ahead).length ? ahead : (Object.fromEntries(left) as Partial<Fields>);
};
