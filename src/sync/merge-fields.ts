export interface MergedFields<Field extends string> {
  /** Each side's own changes; where both changed a field differently, theirs. */
  readonly merged: Readonly<Record<Field, string>>;
  /** Fields that both sides changed, to different texts. */
  readonly overlapping: readonly Field[];
}

/** Three-way merge, field by field, against the text that both sides began from (sync.md §4.5). Equal texts never overlap. */
export const mergeFields = <Field extends string>(
  base: Readonly<Record<Field, string>>,
  mine: Readonly<Record<Field, string>>,
  theirs: Readonly<Record<Field, string>>,
): MergedFields<Field> => {
  const merged: Record<Field, string> = { ...theirs };
  const overlapping: Field[] = [];
  for (const field of fieldsOf(theirs)) {
    if (mine[field] === theirs[field] || mine[field] === base[field]) continue;
    if (theirs[field] === base[field]) merged[field] = mine[field];
    else overlapping.push(field);
  }
  return { merged, overlapping };
};

/** Whether two sides say the same in every field. */
export const areFieldsEqual = <Field extends string>(
  one: Readonly<Record<Field, string>>,
  other: Readonly<Record<Field, string>>,
): boolean => fieldsOf(one).every((field) => one[field] === other[field]);

const fieldsOf = <Field extends string>(fields: Readonly<Record<Field, string>>) => Object.keys(fields) as Field[];
