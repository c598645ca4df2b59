import { useState } from "react";
import { distinguish, type FocusProposal, type FoundProposal } from "#data/office/proposal-focus.ts";
import { ProposalSearch } from "#office/proposal-focus/proposal-search.tsx";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";

interface AddToFocusProps {
  readonly kind: "KEY" | "EXCELLENT";
  readonly onAdded: (item: FocusProposal) => void;
}

/** One more key or excellent proposal, with the meeting that decided it. */
export function AddToFocus({ kind, onAdded }: AddToFocusProps) {
  const [chosen, setChosen] = useState<FoundProposal | null>(null);
  const [decidedBy, setDecidedBy] = useState("");
  const [decidedOn, setDecidedOn] = useState("");
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);
  const add = async () => {
    if (!chosen) return;
    setBusy(true);
    const answer = await distinguish(chosen.id, { kind, decidedBy, decidedOn, note: "" });
    setBusy(false);
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    onAdded(answer.value);
    setChosen(null);
  };
  return (
    <section className="focus__add">
      <ProposalSearch label={kind === "KEY" ? "加入重点提案" : "加入优秀提案"} onPick={setChosen} />
      {chosen && (
        <div className="focus__decision">
          <p>
            第{chosen.caseNo}号 {chosen.title}
          </p>
          <Input label="审定的会议" placeholder="例如 三届三十二次主席会议" value={decidedBy} onChange={setDecidedBy} />
          <Input label="审定日期" type="date" value={decidedOn} onChange={setDecidedOn} />
          <Button
            kind="primary"
            busy={isBusy}
            disabled={decidedBy.trim() === "" || decidedOn === ""}
            onPress={() => void add()}
          >
            确定
          </Button>
          <Button kind="quiet" onPress={() => setChosen(null)}>
            取消
          </Button>
        </div>
      )}
      {fault && (
        <Notice tone="red" alert>
          {fault}
        </Notice>
      )}
    </section>
  );
}
