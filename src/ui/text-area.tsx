import { Field, type FieldProps } from "#ui/field.tsx";
import { useLayoutEffect, useRef } from "react";

interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Lines before it grows. */
  readonly rows?: number;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
  /** A draft keeps what is typed: a reload loses nothing of it. */
  readonly "data-kept"?: boolean;
}

const growsBySelf = typeof CSS !== "undefined" && CSS.supports("field-sizing", "content");

/** Grows with its text, so that nothing scrolls inside something that scrolls. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, count, need, labelHidden, rows = 4, onChange, ...area } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const least = rows * 1.65 + 1.2;

  // After every render: the height follows the text.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.minHeight = `${least}em`;
    if (growsBySelf) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight + 2}px`;
  });

  return (
    <Field {...{ label, hint, error, count, need, labelHidden }}>
      {(wiring) => (
        <textarea
          ref={box}
          className="ui-control"
          rows={rows}
          {...wiring}
          {...area}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
