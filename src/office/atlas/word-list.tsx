import type { Atlas } from "#data/office/atlas.ts";

interface WordListProps {
  readonly words: Atlas["words"];
  readonly chosen: string | undefined;
  readonly onChoose: (word: string | undefined) => void;
}

const SIZES = 4;

/** What is said most, larger the more; a word keeps only the topics that speak of it. */
export function WordList({ words, chosen, onChoose }: WordListProps) {
  const most = Math.max(1, ...words.map(({ count }) => count));
  return (
    <ul className="atlas-words">
      {words.map(({ word, count }) => (
        <li key={word}>
          <button
            type="button"
            className={`atlas-word atlas-word--${Math.ceil((count / most) * SIZES)}`}
            aria-pressed={word === chosen}
            onClick={() => onChoose(word === chosen ? undefined : word)}
          >
            {word}
            <small>{count}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
