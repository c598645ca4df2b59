import { draftLetters } from "#member/drafts/draft-text.ts";
import type { Genre } from "#member/drafts/genre.ts";
import type { DraftFields } from "#domain/draft/draft-kind.ts";
import { useDeferredValue, useMemo } from "react";

const inWords = (count: number): string => count.toLocaleString("zh-CN");

interface LetterCountProps {
  readonly genre: Genre;
  readonly fields: DraftFields;
}

/** How long the draft is, beside what is advised: said, never enforced, and counted when there is time. */
export function LetterCount({ genre, fields }: LetterCountProps) {
  const settled = useDeferredValue(fields);
  const letters = useMemo(() => draftLetters(genre, settled), [genre, settled]);
  const { whole, why } = genre.advised;
  return (
    <p>
      全文 <strong>{inWords(letters)}</strong> 字
      <span className="ui-meta">
        {letters > whole
          ? `，比建议的 ${inWords(whole)} 字多 ${inWords(letters - whole)} 字，${why}，可以再精简`
          : `，建议不超过 ${inWords(whole)} 字`}
      </span>
    </p>
  );
}
