import { useState } from "react";
import { labelByOpinionMove } from "#domain/opinion/opinion-flow.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { readerByMove, reasonsByMove } from "#office/opinions/move-reasons.ts";
import type { ReportWork } from "#office/opinions/use-report.ts";
import { Button } from "#ui/button.tsx";
import { TextArea } from "#ui/text-area.tsx";

const NOTE_LIMIT = 1_000;

interface NoteFormProps {
  readonly move: "return" | "retain" | "back";
  readonly work: ReportWork;
  readonly onDone: () => void;
}

const saidByMove = { return: "已退回作者修改。", retain: "已留存，作者会看到理由。", back: "已退回编辑。" };

/** Why it goes back or stays: usual reasons to begin with, then one's own words. */
export function NoteForm({ move, work, onDone }: NoteFormProps) {
  const [note, setNote] = useState("");
  const add = (reason: string) =>
    setNote((before) => (before.trim() === "" ? reason : `${before.trimEnd()}\n${reason}`));
  const send = async () => {
    const undo = move === "retain" ? () => void work.move({ move: "reconsider" }, "已重新放回编辑中。") : undefined;
    if (await work.move({ move, note: note.trim() }, saidByMove[move], undo)) onDone();
  };
  return (
    <form
      className="opinion-form"
      aria-label={labelByOpinionMove[move]}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{labelByOpinionMove[move]}</h2>
      <div className="opinion-reasons" role="group" aria-label="常用理由">
        {reasonsByMove[move]?.map((reason) => (
          <button key={reason} type="button" className="opinion-reason" onClick={() => add(reason)}>
            {reason}
          </button>
        ))}
      </div>
      <TextArea
        label={move === "retain" ? "留存的理由" : "退回的理由"}
        hint={readerByMove[move]}
        need="required"
        rows={3}
        autoFocus
        value={note}
        onChange={setNote}
        count={{ now: countLetters(note), most: NOTE_LIMIT }}
      />
      <div className="opinion-form__actions">
        <Button
          kind="primary"
          type="submit"
          busy={work.busy === move}
          disabled={note.trim() === "" || countLetters(note) > NOTE_LIMIT}
        >
          确认{labelByOpinionMove[move]}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          取消
        </Button>
      </div>
    </form>
  );
}
