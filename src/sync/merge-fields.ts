export interface MergedFields<Field extends string> {
  /** Each side's own changes; where both changed a field differently, theirs. */
  readonly merged: Readonly<Record<Field, string>>;
  /** Fields that both sides changed, to different texts. */
  readonly overlapping: readonly Field[];
}

/**
 * Three-way merge, field by field, against the text that both sides began from (sync.md §4.5). Equal texts never overlap. A field that a side has
 * never heard of (it came into the kind later) says what it said before.
 */
export const mergeFields = <Field extends string>(
  base: Known<Field>,
  mine: Known<Field>,
  theirs: Known<Field>,
): MergedFields<Field> => {
  const merged: Record<string, string> = {};
  const overlapping: Field[] = [];
  for (const field of fieldsOf(base, mine, theirs)) {
    const before = base[field] ?? "";
    const own = mine[field] ?? before;
    const other = theirs[field] ?? before;
    merged[field] = other === before ? own : other;
    if (own !== before && other !== before && own !== other) overlapping.push(field);
  }
  return { merged: merged as Record<Field, string>, overlapping };
};

/** Whether two sides say the same in every field. */
export const areFieldsEqual = <Field extends string>(one: Known<Field>, other: Known<Field>): boolean =>
  fieldsOf(one, other).every((field) => (one[field] ?? "") === (other[field] ?? ""));

type Known<Field extends string> = { readonly [One in Field]?: string | undefined };

const fieldsOf = <Field extends string>(...sides: readonly Known<Field>[]): Field[] =>
  [...new Set(sides.flatMap((side) => Object.keys(side)))] as Field[];
