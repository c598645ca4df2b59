import type { Form, FormBlock } from "#domain/document/form-block.ts";

/** Every text of the form, for its letters. */
export const textsOf = function* ({ header = "", blocks }: Form): Generator<string> {
  yield header;
  for (const block of blocks) yield* textsOfBlock(block);
};

const textsOfBlock = (block: FormBlock): string[] => {
  switch (block.kind) {
    case "redHead":
      return [block.name, block.number, block.left, block.right];
    case "imprint":
      return [...block.lines];
    case "ends":
      return [block.left, block.right];
    case "facts":
      return block.rows.flat().flatMap(({ label, value }) => [label, value]);
    case "list":
      return [...block.columns.map(({ label }) => label), ...block.rows.flat()];
    case "signature":
      return [...block.lines];
    case "blank":
      return [block.label];
    default:
      return [block.text];
  }
};
