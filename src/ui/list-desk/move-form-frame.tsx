import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import { Button } from "#ui/button.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { Notice } from "#ui/notice.tsx";

interface MoveFormFrameProps {
  /** The move in words. */
  readonly label: string;
  /** Whom it is about: 「已选 12 条」. */
  readonly about?: string | undefined;
  readonly fault: string | undefined;
  /** What it still needs, in words. */
  readonly missing: string | undefined;
  readonly isSending: boolean;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  /** What is asked, below what is to be known before. */
  readonly children: ReactNode;
}

/** What a move needs, asked in place, beside the text it is about. Ctrl+Enter sends, Esc folds it. */
export function MoveFormFrame(props: MoveFormFrameProps) {
  const { label, about, fault, missing, isSending, onSend, onCancel, children } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onCancel();
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form className="ui-moveform" aria-label={label} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <h2>
        {label}
        {about && <span className="ui-meta"> {about}</span>}
      </h2>
      {fault && (
        <Notice tone="red" alert>
          {fault}
        </Notice>
      )}
      {children}
      <div className="ui-moveform__actions">
        <Button kind="primary" type="submit" busy={isSending} disabled={missing !== undefined}>
          {label}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          收起
        </Button>
        <span className="ui-meta">{missing ?? <SendKey />}</span>
      </div>
    </form>
  );
}

function SendKey() {
  return (
    <>
      <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> 发出
    </>
  );
}
