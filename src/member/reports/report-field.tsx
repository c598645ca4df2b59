import { cleanPaste } from "#member/reports/clean-paste.ts";
import { FullScreen } from "#member/reports/full-screen.tsx";
import { useFieldText, type FieldTextParts } from "#member/reports/use-field-text.ts";
import { labelByReportField, reportFieldLimits, type ReportField } from "#domain/report/report-draft.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { TextArea } from "#ui/text-area.tsx";
import type { ClipboardEvent, KeyboardEvent, ReactNode } from "react";

interface ReportFieldBoxProps extends FieldTextParts {
  readonly field: ReportField;
  readonly isFull: boolean;
  /** Where the words are, for the full screen. */
  readonly saveLine: ReactNode;
  readonly onFull: (isFull: boolean) => void;
}

const hintByField: Record<ReportField, string> = {
  title: "一件事一句话，如：关于某某问题的建议",
  situation: "在哪里，什么时候，什么情况；有数据、有例子更好",
  analysis: "为什么会这样，影响到哪些人",
  suggestions: "具体可行，写明建议由哪个部门办",
};

/** One part of the report: grows with its text, and can have the whole screen. The same text box in both, so that cursor and undo stay. */
export function ReportFieldBox({ field, isFull, onFull, saveLine, ...parts }: ReportFieldBoxProps) {
  const { box, text, isUpdated, type, hold, release } = useFieldText(parts);
  const isTitle = field === "title";
  const label = labelByReportField[field];
  return (
    <FullScreen label={label} isFull={isFull} onLeave={() => onFull(false)} foot={saveLine}>
      <div
        ref={box}
        className="report-field"
        onFocus={hold}
        onPointerDown={(event) => event.target === document.activeElement && hold()}
        onKeyDown={(event) => {
          hold();
          if (isTitle) keepOneLine(event);
        }}
        onBlur={() => void release()}
        onPaste={isTitle ? pasteOneLine : pasteParagraphs}
      >
        <TextArea
          label={label}
          hint={isFull ? undefined : hintByField[field]}
          rows={isTitle ? 1 : 4}
          value={text}
          onChange={type}
          data-kept
          error={faultOf(field, text)}
        />
      </div>
      {isUpdated && (
        <p className="report-news" role="status">
          <Icon name="refresh" />
          另一台设备已更新
        </p>
      )}
      {!isTitle && !isFull && (
        <div className="report-field__foot">
          <span className="ui-meta">{text !== "" && `${countLetters(text)} 字`}</span>
          <Button kind="quiet" icon="expand" onPress={() => onFull(true)}>
            全屏写<span className="ui-hidden">{label}</span>
          </Button>
        </div>
      )}
    </FullScreen>
  );
}

const faultOf = (field: ReportField, text: string): string | undefined => {
  const most = reportFieldLimits[field];
  // Code units first: counting letters of a long text at every keystroke is work.
  if (text.length <= most || countLetters(text) <= most) return undefined;
  return `太长了，最多 ${most.toLocaleString("zh-CN")} 字，请删减后再保存。`;
};

/** A title is one line: Enter goes on to the next field, unless it ends the choice of a Chinese word. */
const keepOneLine = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const [, next] = document.querySelectorAll<HTMLElement>(".report-field textarea");
  next?.focus();
};

const pasteParagraphs = (event: ClipboardEvent): void => paste(event, cleanPaste);
const pasteOneLine = (event: ClipboardEvent): void =>
  paste(event, (text) =>
    cleanPaste(text)
      .replace(/\s*\n\s*/g, " ")
      .trim(),
  );

/** Inserted as if it were typed, so that the browser's own undo takes it back. */
const paste = (event: ClipboardEvent, clean: (text: string) => string): void => {
  const pasted = event.clipboardData.getData("text/plain");
  const kept = clean(pasted);
  if (pasted === "" || kept === pasted.replace(/\r\n?/g, "\n")) return;
  // Where the browser cannot, its own paste goes on: better an odd sign than a lost text.
  if (document.execCommand("insertText", false, kept)) event.preventDefault();
};
