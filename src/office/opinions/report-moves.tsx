import { useState } from "react";
import { editSheetAddress } from "#data/office/opinions.ts";
import { labelByOpinionMove, type OpinionMove } from "#domain/opinion/opinion-flow.ts";
import { IssuePapers } from "#office/opinions/issue-papers.tsx";
import { NoteForm } from "#office/opinions/note-form.tsx";
import { SendToSignForm } from "#office/opinions/send-to-sign-form.tsx";
import { SignConfirm } from "#office/opinions/sign-confirm.tsx";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { Button } from "#ui/button.tsx";
import { LinkButton } from "#ui/link-button.tsx";

/** The order of the buttons; the first one is the way forward. What authors and the year's end do is not of this desk. */
const SHOWN: readonly OpinionMove[] = [
  "take",
  "sign",
  "sendToSign",
  "reconsider",
  "unmerge",
  "recall",
  "back",
  "return",
  "retain",
];

const doneByMove: Partial<Record<OpinionMove, string>> = {
  take: "已开始编辑，原稿不变。",
  reconsider: "已重新放回编辑中。",
  unmerge: "已移出综合，放回编辑中。",
  recall: "已撤回送签。",
};

/** On a phone these stand under the text that is signed. */
const isOfSigner = (move: OpinionMove): boolean => move === "sign" || move === "back";

interface ReportMovesProps extends ReportProps {
  readonly flush: (() => Promise<boolean>) | undefined;
}

/** One button for each move that the server says is open to this account, and what it asks for. */
export function ReportMoves({ detail, work, flush }: ReportMovesProps) {
  const [asking, setAsking] = useState<OpinionMove | null>(null);
  const moves = SHOWN.filter((move) => detail.moves.includes(move));
  const close = () => setAsking(null);
  const press = async (move: OpinionMove) => {
    work.dropFault();
    // What is still being written is saved first: a move is about what the server has.
    if (flush && !(await flush())) return;
    const said = doneByMove[move];
    if (said) await work.move({ move }, said);
    else setAsking(move);
  };
  return (
    <>
      <div className="opinion-moves" role="group" aria-label="办理">
        {moves.map((move, at) => (
          <span key={move} className={isOfSigner(move) ? "opinion-moves__atend" : "opinion-moves__one"}>
            <Button
              kind={at === 0 ? "primary" : "secondary"}
              busy={work.busy === move}
              onPress={() => void press(move)}
            >
              {labelByOpinionMove[move]}
            </Button>
          </span>
        ))}
        {detail.state === "EDITING" && !detail.isComposite && detail.moves.includes("sendToSign") && (
          <LinkButton to={`/office/opinions/merge?ids=${detail.id}`}>并入综合</LinkButton>
        )}
        <LinkButton outside kind="quiet" compact icon="download" to={editSheetAddress(detail.id, "docx")}>
          核稿单
        </LinkButton>
        <IssuePapers issues={detail.issues} />
      </div>
      {(asking === "return" || asking === "retain" || asking === "back") && (
        <NoteForm key={asking} move={asking} work={work} onDone={close} />
      )}
      {asking === "sendToSign" && <SendToSignForm detail={detail} work={work} onDone={close} />}
      <SignConfirm open={asking === "sign"} detail={detail} work={work} onDone={close} />
    </>
  );
}
