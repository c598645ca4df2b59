import { useEffect, useRef, useState } from "react";
import { Icon } from "#ui/icon.tsx";
import { Kbd } from "#ui/kbd.tsx";

const PAUSE_MS = 350;
const SEARCH = "list-desk-search";

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onSearch: (value: string) => void;
}

/** What the key / does. */
export const goToSearch = (): void => document.getElementById(SEARCH)?.focus();

/** Searches the list when the typing pauses; Enter at once, Esc goes back to the list. */
export function SearchField({ label, placeholder, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) setTyped(value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (text: string, pause: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setSent(text.trim());
      if (text.trim() !== value) onSearch(text.trim());
    }, pause);
  };
  return (
    <div className="ui-listsearch">
      <label className="ui-hidden" htmlFor={SEARCH}>
        {label}
      </label>
      <Icon name="search" />
      <input
        id={SEARCH}
        className="ui-control"
        type="search"
        autoComplete="off"
        placeholder={placeholder}
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
