import { FieldCount } from "#member/drafts/field-count.tsx";
import { FullScreen } from "#member/drafts/full-screen.tsx";
import type { Genre } from "#member/drafts/genre.ts";
import { pasteOneLine, pasteParagraphs } from "#member/drafts/paste.ts";
import { useFieldText, type FieldTextParts } from "#member/drafts/use-field-text.ts";
import { WritingArea } from "#member/drafts/writing-area.tsx";
import { fieldLimitsByKind } from "#domain/draft/draft-kind.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { useState, type KeyboardEvent, type ReactNode } from "react";

interface DraftFieldBoxProps extends FieldTextParts {
  readonly genre: Genre;
  readonly field: string;
  readonly isFull: boolean;
  /** Where the words are, for the full screen. */
  readonly saveLine: ReactNode;
  readonly onFull: (isFull: boolean) => void;
}

/** One part of the draft: grows with its text, and can have the whole screen. The same text box in both, so that cursor and undo stay. */
export function DraftFieldBox({ genre, field, isFull, onFull, saveLine, ...parts }: DraftFieldBoxProps) {
  const { area, isUpdated, type, hold, release } = useFieldText(parts);
  const [error, setError] = useState(() => faultOf(genre, field, parts.stored));
  const isTitle = field === "title";
  const label = genre.labels[field] ?? "";
  return (
    <FullScreen label={label} isFull={isFull} onLeave={() => onFull(false)} foot={saveLine}>
      <div
        className="draft-field"
        onFocus={hold}
        onPointerDown={(event) => event.target === document.activeElement && hold()}
        onKeyDown={(event) => {
          hold();
          if (isTitle) keepOneLine(event);
        }}
        onBlur={() => void release()}
        onPaste={isTitle ? pasteOneLine : pasteParagraphs}
      >
        <WritingArea
          area={area}
          label={label}
          hint={isFull ? undefined : genre.hints[field]}
          rows={isTitle ? 1 : 4}
          text={parts.stored}
          onInput={(text) => {
            type(text);
            setError(faultOf(genre, field, text));
          }}
          error={error}
        />
      </div>
      {isUpdated && (
        <p className="draft-news" role="status">
          <Icon name="refresh" />
          另一台设备已更新
        </p>
      )}
      {!isFull && (
        <div className={isTitle ? "draft-field__foot draft-field__foot--count" : "draft-field__foot"}>
          <FieldCount text={parts.stored} advised={isTitle ? genre.advised.title : undefined} isShort={isTitle} />
          {!isTitle && (
            <Button kind="quiet" icon="expand" onPress={() => onFull(true)}>
              全屏写<span className="ui-hidden">{label}</span>
            </Button>
          )}
        </div>
      )}
    </FullScreen>
  );
}

const faultOf = ({ kind }: Genre, field: string, text: string): string | undefined => {
  const most = fieldLimitsByKind[kind][field] ?? Infinity;
  // Code units first: counting letters of a long text at every keystroke is work.
  if (text.length <= most || countLetters(text) <= most) return undefined;
  return `太长了，最多 ${most.toLocaleString("zh-CN")} 字，请删减后再保存。`;
};

/** A title is one line: Enter goes on to the next field, unless it ends the choice of a Chinese word. */
const keepOneLine = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const [, next] = document.querySelectorAll<HTMLElement>(".draft-field textarea");
  next?.focus();
};
