import "#ui/marked-diff.css";
import { Field } from "#ui/field.tsx";
import { useEffect, useEffectEvent, useRef } from "react";
import type { DiffPart } from "#ui/word-diff.ts";

export interface Selected {
  readonly start: number;
  readonly end: number;
}

interface MarkedAreaProps {
  readonly label: string;
  readonly value: string;
  /** The same text, cut where another text differs. */
  readonly parts: readonly DiffPart[];
  readonly error?: string | undefined;
  /** What differs, counted in words: under the field, and for who listens. */
  readonly note?: string;
  readonly id?: string;
  readonly onChange: (value: string) => void;
  readonly onSelected?: (selected: Selected) => void;
  readonly disabled?: boolean;
}

/** A text that is written while what differs from another one stays marked under its letters; grows with the text. */
export function MarkedArea(props: MarkedAreaProps) {
  const { label, value, parts, error, note, id, onChange, onSelected, disabled } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const tell = useEffectEvent(() => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = box.current ?? {};
    onSelected?.({ start, end });
  });
  useEffect(() => {
    const area = box.current;
    // Fingers, mouse, keys and programs: the browser tells of all of them by one of these.
    const events = ["select", "selectionchange", "mouseup", "keyup"];
    const listen = () => tell();
    for (const event of events) area?.addEventListener(event, listen);
    return () => {
      for (const event of events) area?.removeEventListener(event, listen);
    };
  }, []);
  return (
    <Field label={label} hint={note} error={error}>
      {(wiring) => (
        <div className="ui-markedarea">
          <p className="ui-control ui-markedarea__under" aria-hidden>
            {parts.map(({ text, isDifferent }, at) =>
              isDifferent ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>,
            )}
            {"\u200b"}
          </p>
          <textarea
            {...wiring}
            ref={box}
            className="ui-control"
            data-passage={id}
            rows={1}
            value={value}
            disabled={disabled}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  );
}
