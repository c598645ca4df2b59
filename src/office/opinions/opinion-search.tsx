import { useEffect, useRef, useState } from "react";
import { Icon } from "#ui/icon.tsx";
import { Kbd } from "#ui/kbd.tsx";

const PAUSE_MS = 350;

/** Found by the key / through its id. */
export const OPINION_SEARCH = "opinion-search";

interface OpinionSearchProps {
  readonly value: string;
  readonly onSearch: (value: string) => void;
}

/** Searches when the typing pauses; Enter at once, Esc goes back to the list. */
export function OpinionSearch({ value, onSearch }: OpinionSearchProps) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) setTyped(value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (words: string, pause: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setSent(words.trim());
      if (words.trim() !== value) onSearch(words.trim());
    }, pause);
  };
  return (
    <div className="opinion-search">
      <label className="ui-hidden" htmlFor={OPINION_SEARCH}>
        搜索社情民意
      </label>
      <Icon name="search" />
      <input
        id={OPINION_SEARCH}
        className="ui-control"
        type="search"
        autoComplete="off"
        placeholder="标题、编号、姓名或正文"
        maxLength={100}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          if (!(event.nativeEvent as InputEvent).isComposing) search(event.target.value, PAUSE_MS);
        }}
        onCompositionEnd={(event) => search(event.currentTarget.value, PAUSE_MS)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") search(typed, 0);
          if (event.key !== "Escape") return;
          // A search field empties itself on Esc: leaving it must not lose what is being searched for.
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      <Kbd>/</Kbd>
    </div>
  );
}
