import { useAct } from "#member/proposals/use-act.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { labelByPromiseAnswer, type PromiseAnswer } from "#domain/proposal/act-words.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useState } from "react";

const ANSWERS = Object.keys(labelByPromiseAnswer) as PromiseAnswer[];

interface PromiseQuestionProps {
  readonly id: string;
  readonly promise: ProposalRow["promises"][number];
}

/** On its day the member is asked, as the unit is. */
export function PromiseQuestion({ id, promise }: PromiseQuestionProps) {
  const { isBusy, failure, act } = useAct(id);
  const [note, setNote] = useState("");
  return (
    <>
      <p className="proposal-question">到期了。据您了解，兑现了吗？</p>
      <TextArea
        label="情况说明"
        need="optional"
        rows={2}
        value={note}
        onChange={(words) => setNote(words.slice(0, 1_000))}
      />
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <div className="proposal-answers" role="group" aria-label="兑现了吗">
        {ANSWERS.map((says) => (
          <Button
            key={says}
            wide
            disabled={isBusy}
            onPress={() =>
              void act(
                { act: "answerPromise", commitmentId: promise.id, says, note: note.trim() },
                labelByPromiseAnswer[says],
              )
            }
          >
            {labelByPromiseAnswer[says]}
          </Button>
        ))}
      </div>
    </>
  );
}
