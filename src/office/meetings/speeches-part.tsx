import { useState } from "react";
import { type Speech, takeSpeechMove } from "#data/office/meetings.ts";
import { movesFor } from "#domain/flow/flow.ts";
import { labelBySpeechState } from "#domain/meeting/meeting-lists.ts";
import { labelBySpeechMove, speechFlow, type SpeechMove } from "#domain/meeting/speech-flow.ts";
import type { MeetingPartProps } from "#office/meetings/use-meeting.ts";
import { momentWords } from "#office/meetings/when.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { Record as DeskRecord } from "#ui/record.tsx";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

const toneByState: Record<Speech["state"], Tone | undefined> = {
  SUBMITTED: "violet",
  ORAL: "green",
  WRITTEN: "teal",
  NOT_USED: undefined,
  WITHDRAWN: undefined,
};

/** 大会发言: what was handed in, and what becomes of each paper. */
export function SpeechesPart({ meeting, desk }: MeetingPartProps) {
  if (meeting.speeches.length === 0) {
    const words = meeting.speechUntil
      ? "还没有委员提交发言材料。"
      : "这场会议不收发言材料。要收，请在「修改」里填截止日期。";
    return <EmptyState icon="file" text={words} />;
  }
  return (
    <section className="meetings__part" aria-label="大会发言">
      <ul className="ui-records">
        {meeting.speeches.map((speech) => (
          <DeskRecord
            key={speech.id}
            title={speech.title}
            meta={`${speech.memberName} · ${speech.sector} · ${momentWords(speech.submittedAt)} 提交 · ${[...speech.body].length} 字`}
            aside={
              <StatusTag tone={toneByState[speech.state]} icon={speech.state === "SUBMITTED" ? "inbox" : "check"}>
                {labelBySpeechState[speech.state]}
              </StatusTag>
            }
          >
            {speech.decisionNote && <p className="ui-record__said">{speech.decisionNote}</p>}
            <Disclosure summary="看全文">
              <p className="ui-pre meetings__speech">{speech.body}</p>
            </Disclosure>
            <SpeechMoves
              speech={speech}
              busy={desk.busy === speech.id}
              onMove={(move, note) =>
                void desk.workAround(
                  speech.id,
                  () => takeSpeechMove(speech.id, move, note),
                  `${speech.memberName}：${labelBySpeechMove[move]}`,
                )
              }
            />
          </DeskRecord>
        ))}
      </ul>
    </section>
  );
}

interface SpeechMovesProps {
  readonly speech: Speech;
  readonly busy: boolean;
  readonly onMove: (move: SpeechMove, note: string) => void;
}

function SpeechMoves({ speech, busy, onMove }: SpeechMovesProps) {
  const [note, setNote] = useState("");
  const steps = movesFor(speechFlow, speech.state, ["organiser"]);
  if (steps.length === 0) return null;
  return (
    <div className="meetings__decide">
      {speech.state === "SUBMITTED" && (
        <Input label="意见" labelHidden placeholder="给委员的话；不采用时必写" value={note} onChange={setNote} />
      )}
      {steps.map(({ move, needs }) => (
        <Button
          key={move}
          busy={busy}
          disabled={needs === "note" && note.trim() === ""}
          onPress={() => onMove(move, note.trim())}
        >
          {labelBySpeechMove[move]}
        </Button>
      ))}
    </div>
  );
}
