import { useState } from "react";
import { answerAppeal, type OfficeAppeal } from "#data/office/appeals.ts";
import { dropKept, keepWords, readKept } from "#data/office/handling-drafts.ts";
import { useMay } from "#data/office/use-may.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Notice } from "#ui/notice.tsx";
import { Switch } from "#ui/switch.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { showToast } from "#ui/toast-store.ts";

interface AppealDecisionProps {
  readonly appeal: OfficeAppeal;
  readonly onDone: () => Promise<void>;
}

type Decision = "accept" | "reject";

const MOST = 1000;

/** The answer: words that the member reads, and whether the line is taken back with them. It cannot be undone, so it asks once. */
export function AppealDecision({ appeal, onDone }: AppealDecisionProps) {
  const [reply, setWords] = useState(() => readKept<string>(appeal.id, "appeal")?.words ?? "");
  const setReply = (words: string) => {
    setWords(words);
    keepWords(appeal.id, "appeal", words);
  };
  const [reverseEntry, setReverse] = useState(appeal.entry !== null);
  const [asking, setAsking] = useState<Decision | null>(null);
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);
  const mayDecide = useMay("score.write");
  if (!mayDecide) return <p className="ui-meta">由委工委答复。</p>;

  const begin = (decision: Decision) => {
    if (reply.trim() === "") return setFault("请写明答复，委员会看到这些话。");
    if ([...reply].length > MOST) return setFault(`答复最多 ${MOST} 字。`);
    setFault("");
    setAsking(decision);
  };
  const send = async (decision: Decision) => {
    setBusy(true);
    const takesBack = decision === "accept" && reverseEntry && appeal.entry !== null;
    const answer = await answerAppeal(appeal.id, { decision, reply, reverseEntry: takesBack });
    setBusy(false);
    setAsking(null);
    if (!answer.ok) return setFault(answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail);
    dropKept(appeal.id, "appeal");
    showToast(decision === "accept" ? "已采纳并答复委员" : "已答复委员");
    await onDone();
  };

  return (
    <section className="appeals__decision" aria-label="答复">
      {fault && (
        <Notice tone="red" alert>
          {fault}
        </Notice>
      )}
      <TextArea
        label="答复"
        hint="委员会看到原话，请说明核对的结果和依据。"
        rows={3}
        value={reply}
        onChange={setReply}
        count={{ now: [...reply].length, most: MOST }}
      />
      {appeal.entry && (
        <Switch
          label="采纳时冲销这条记录"
          hint="原记录和冲销都留在履职账上；需要更正的，再补录一条。"
          checked={reverseEntry}
          onChange={setReverse}
        />
      )}
      <div className="ui-cluster">
        <Button kind="primary" icon="check" onPress={() => begin("accept")}>
          采纳申诉
        </Button>
        <Button onPress={() => begin("reject")}>维持原记录</Button>
      </div>
      <Confirm
        open={asking !== null}
        title={asking === "accept" ? "采纳申诉" : "维持原记录"}
        confirmLabel={asking === "accept" ? "采纳并答复" : "答复委员"}
        busy={isBusy}
        onConfirm={() => asking && void send(asking)}
        onCancel={() => setAsking(null)}
      >
        <p>
          {asking === "accept" && appeal.entry && reverseEntry
            ? "这条记录将被冲销，委员的得分随之变化。答复送出后不能撤回。"
            : "答复送出后不能撤回。"}
        </p>
      </Confirm>
    </section>
  );
}
