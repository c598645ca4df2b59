import "#ui/search-picker.css";
import { type KeyboardEvent, useId, useState } from "react";
import { Field, type FieldProps } from "#ui/field.tsx";

export interface PickerOption {
  readonly value: string;
  readonly label: string;
  readonly meta?: string;
}

interface SearchPickerProps extends FieldProps {
  readonly options: readonly PickerOption[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

const MOST_SHOWN = 8;

const matching = (options: readonly PickerOption[], typed: string): readonly PickerOption[] => {
  const words = typed.trim().toLowerCase().split(/\s+/);
  return options
    .filter(({ label, meta }) => words.every((word) => `${label} ${meta ?? ""}`.toLowerCase().includes(word)))
    .slice(0, MOST_SHOWN);
};

/** One of hundreds, found by typing part of its words: arrows move, Enter takes, Backspace in an empty box gives back. */
export function SearchPicker(props: SearchPickerProps) {
  const { label, hint, error, need, labelHidden, options, value, onChange, placeholder, autoFocus } = props;
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const chosen = options.find((option) => option.value === value);
  const found = matching(options, typed);

  const pick = (option: PickerOption | undefined) => {
    if (!option) return;
    onChange(option.value);
    setTyped("");
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setAt(Math.min(Math.max(at + (event.key === "ArrowDown" ? 1 : -1), 0), found.length - 1));
    } else if (event.key === "Enter" && isOpen && typed && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      pick(found[at]);
    } else if (event.key === "Backspace" && !typed && value) onChange("");
  };

  return (
    <Field {...{ label, hint, error, need, labelHidden }}>
      {(wiring) => (
        <div className="ui-picker">
          <input
            type="text"
            role="combobox"
            className="ui-control"
            {...wiring}
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && found[at] ? `${listId}-${at}` : undefined}
            autoComplete="off"
            autoFocus={autoFocus}
            placeholder={chosen ? undefined : placeholder}
            value={chosen && !isOpen ? chosen.label : typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
              setOpen(true);
            }}
            onFocus={(event) => {
              event.target.select();
              setOpen(!chosen);
            }}
            onClick={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
          />
          {chosen?.meta && !isOpen && <span className="ui-picker__meta ui-meta">{chosen.meta}</span>}
          <ul id={listId} role="listbox" aria-label={label} className="ui-picker__list" hidden={!isOpen}>
            {found.map((option, index) => (
              <li
                key={option.value}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === at}
                // Before the blur that would close the list.
                onMouseDown={(event) => {
                  event.preventDefault();
                  pick(option);
                }}
              >
                {option.label}
                {option.meta && <span className="ui-meta"> {option.meta}</span>}
              </li>
            ))}
            {found.length === 0 && (
              <li role="option" aria-selected={false} aria-disabled className="ui-meta">
                没有匹配的
              </li>
            )}
          </ul>
        </div>
      )}
    </Field>
  );
}
