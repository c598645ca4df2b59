import { lettersOf } from "#domain/opinion/opinion-words.ts";
import type { EditionWords } from "#office/opinions/edition-words.ts";
import { useOpinionRules } from "#data/office/use-opinion-rules.ts";
import { StatusTag } from "#ui/status-tag.tsx";

/** Letters against what is advised; said, never enforced. */
export function LettersCount({ words }: { readonly words: EditionWords }) {
  const { advisedLetters } = useOpinionRules();
  const letters = lettersOf(words);
  const isLong = letters > advisedLetters;
  return (
    <p className="opinion-letters">
      <StatusTag tone={isLong ? "amber" : undefined} icon={isLong ? "alert" : "file"}>
        {letters} / {advisedLetters} 字
      </StatusTag>
      {isLong && <span className="ui-meta">超出 {letters - advisedLetters} 字，建议压缩。</span>}
    </p>
  );
}
