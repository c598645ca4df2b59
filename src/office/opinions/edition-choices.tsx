import { labelByOpinionCategory, OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import type { EditionWords } from "#office/opinions/edition-words.ts";
import { LettersCount } from "#office/opinions/letters-count.tsx";
import { SensitivityField } from "#office/opinions/sensitivity-field.tsx";
import { NativeSelect } from "#ui/native-select.tsx";

interface EditionChoicesProps {
  readonly words: EditionWords;
  readonly onChange: (part: Partial<EditionWords>) => void;
}

/** What is decided beside the words: category and sensitivity; and how long it is by now. */
export function EditionChoices({ words, onChange }: EditionChoicesProps) {
  return (
    <div className="opinion-edition__choices">
      <LettersCount words={words} />
      <NativeSelect
        label="类别"
        value={words.category ?? ""}
        options={[
          { value: "", label: "未选" },
          ...OPINION_CATEGORIES.map((category) => ({ value: category, label: labelByOpinionCategory[category] })),
        ]}
        onChange={(category) => onChange({ category: category || null })}
      />
      <SensitivityField value={words.sensitivity} onChange={(sensitivity) => onChange({ sensitivity })} />
    </div>
  );
}
