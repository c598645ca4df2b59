import { useState } from "react";
import { readInstructionWords, takeBackInstruction } from "#data/office/opinion-ways.ts";
import type { OpinionDetail } from "#data/office/opinions.ts";
import { useMay } from "#data/office/use-may.ts";
import { leadersByOpinionLevel } from "#domain/opinion/opinion-lists.ts";
import { InstructionForm } from "#office/opinions/instruction-form.tsx";
import { isPrinted } from "#office/opinions/is-printed.ts";
import { ReasonForm } from "#office/opinions/reason-form.tsx";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { Button } from "#ui/button.tsx";

type Instruction = OpinionDetail["instructions"][number];

/** Leaders' instructions: whose and when for every reader; what they say only after asking, which is recorded. */
export function InstructionsPart({ detail, work }: ReportProps) {
  const [isWriting, setWriting] = useState(false);
  const mayEdit = useMay("opinion.edit") && isPrinted(detail);
  return (
    <section className="opinion-part" aria-labelledby="opinion-instructions">
      <div className="opinion-part__head">
        <h2 id="opinion-instructions">领导批示</h2>
        {mayEdit && !isWriting && (
          <Button compact kind="quiet" icon="plus" onPress={() => setWriting(true)}>
            登记批示
          </Button>
        )}
      </div>
      {isWriting && <InstructionForm detail={detail} work={work} onDone={() => setWriting(false)} />}
      {detail.instructions.length === 0 && !isWriting && <p className="ui-meta">没有批示。</p>}
      <ul className="opinion-ways">
        {detail.instructions.map((one) => (
          <InstructionRow key={one.id} one={one} detail={detail} work={work} mayEdit={mayEdit} />
        ))}
      </ul>
    </section>
  );
}

interface InstructionRowProps extends ReportProps {
  readonly one: Instruction;
  readonly mayEdit: boolean;
}

function InstructionRow({ one, detail, work, mayEdit }: InstructionRowProps) {
  const [isVoiding, setVoiding] = useState(false);
  const mayRead = useMay("opinion.readInstruction");
  return (
    <li className="opinion-way">
      <div className="opinion-part__head">
        <strong>
          {leadersByOpinionLevel[one.level]} {one.leaderTitle}
        </strong>
        <span className="ui-meta">
          {one.isChief ? "主要领导 · " : ""}
          {one.givenOn}
        </span>
      </div>
      {one.hasWords && mayRead && <InstructionWords reportId={detail.id} id={one.id} />}
      {one.hasWords && !mayRead && <p className="ui-meta">批示内容不对您的账号开放。</p>}
      {mayEdit && !isVoiding && (
        <div className="ui-cluster">
          <Button compact kind="quiet" label={`撤销登记：${one.leaderTitle}`} onPress={() => setVoiding(true)}>
            撤销登记
          </Button>
        </div>
      )}
      {isVoiding && (
        <ReasonForm
          label="撤销登记的原因"
          isBusy={work.busy === one.id}
          onCancel={() => setVoiding(false)}
          onSend={async (reason) => {
            const sent = () => takeBackInstruction(detail.id, one.id, reason);
            if (await work.work(one.id, sent, "已撤销这条批示，相关履职记录已冲销。")) setVoiding(false);
          }}
        />
      )}
    </li>
  );
}

/** Shown only on demand; it goes away with the screen. */
function InstructionWords({ reportId, id }: { readonly reportId: string; readonly id: string }) {
  const [words, setWords] = useState<string | null>(null);
  const [fault, setFault] = useState("");
  const [isReading, setReading] = useState(false);
  const read = async () => {
    setReading(true);
    const answer = await readInstructionWords(reportId, id);
    setReading(false);
    if (answer.ok) setWords(answer.value.words);
    else setFault(answer.refusal.detail);
  };
  if (words !== null) return <blockquote className="opinion-secret">{words}</blockquote>;
  return (
    <div className="ui-cluster">
      <Button compact icon="shield" busy={isReading} onPress={() => void read()}>
        查看批示内容
      </Button>
      <span className="ui-meta">{fault || "谁在什么时候查看会被记录。"}</span>
    </div>
  );
}
