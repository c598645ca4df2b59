import { Field } from "#ui/field.tsx";
import { useLayoutEffect, type RefObject } from "react";

interface WritingAreaProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly rows: number;
  /** What it says at first; from then on the browser alone keeps the text. */
  readonly text: string;
  readonly onInput: (text: string) => void;
}

/**
 * A text box whose text the browser keeps, with its undo: a keystroke draws nothing anew and copies nothing, however long the text is.
 * It grows with a short text; a long one scrolls inside, for laying out the page around it at every letter would be felt.
 */
export function WritingArea({ area, label, hint, error, rows, text, onInput }: WritingAreaProps) {
  useLayoutEffect(() => {
    if (area.current) fitArea(area.current);
  }, [area]);
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <textarea
          ref={area}
          className="ui-control draft-area"
          rows={rows}
          style={{ minHeight: `${rows * 1.65 + 1.2}em` }}
          {...wiring}
          data-kept
          defaultValue={text}
          onInput={({ currentTarget }) => {
            fitArea(currentTarget);
            onInput(currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}

const LONG = 6_000;
const growsBySelf = typeof CSS !== "undefined" && CSS.supports("field-sizing", "content");

/** Lets the box be as high as its text, or as high as a screen where that is long. Call it after the text was replaced. */
export const fitArea = (element: HTMLTextAreaElement): void => {
  const isLong = element.textLength > LONG;
  if (element.classList.contains("draft-area--long") !== isLong) {
    element.classList.toggle("draft-area--long", isLong);
    if (isLong) element.style.height = "";
  }
  if (isLong || growsBySelf) return;
  element.style.height = "auto";
  element.style.height = `${element.scrollHeight + 2}px`;
};
