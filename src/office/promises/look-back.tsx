import { useEffect, useState } from "react";
import { lookUpProposals, type FoundProposal } from "#data/office/proposal-focus.ts";
import { takeRoundMove } from "#data/office/proposal-ratings.ts";
import { LookBackForm } from "#office/promises/look-back-form.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Fault } from "#ui/fault.tsx";
import { Input } from "#ui/input.tsx";
import { showToast } from "#ui/toast-store.ts";

const WAIT_MS = 250;

/** 回头看: a closed proposal is followed again, until a day. */
export function LookBack({ onOpened }: { readonly onOpened: () => Promise<void> }) {
  const [q, setQ] = useState("");
  const [found, setFound] = useState<readonly FoundProposal[]>([]);
  const [chosen, setChosen] = useState<FoundProposal | null>(null);
  const [fault, setFault] = useState("");
  const typed = q.trim();
  useEffect(() => {
    const stop = new AbortController();
    const look = async () => {
      const answer = typed === "" ? undefined : await lookUpProposals(typed, stop.signal);
      if (!stop.signal.aborted)
        setFound(answer?.ok ? answer.value.items.filter(({ state }) => state === "CLOSED") : []);
    };
    const timer = setTimeout(() => void look(), WAIT_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);
  const open = async (proposal: FoundProposal, promise: string, promiseOn: string) => {
    const answer = await takeRoundMove(proposal.id, { move: "lookBack", promise, promiseOn });
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    showToast(`第${proposal.caseNo}号：已打开回头看`);
    setChosen(null);
    setQ("");
    await onOpened();
  };
  return (
    <Disclosure summary="回头看：重新跟踪一件已办结的提案">
      <div className="ui-record__form">
        <Input label="查找已办结的提案" type="search" placeholder="提案号或案由里的字" value={q} onChange={setQ} />
        {!chosen && (
          <ul className="promises__found">
            {typed !== "" && found.length === 0 && <li className="ui-meta">没有找到已办结、未归档的提案。</li>}
            {found.map((one) => (
              <li key={one.id}>
                <button type="button" onClick={() => setChosen(one)}>
                  {one.term}届{one.session}次 第{one.caseNo}号 · {one.title}
                </button>
              </li>
            ))}
          </ul>
        )}
        {chosen && <LookBackForm proposal={chosen} onOpen={open} onCancel={() => setChosen(null)} />}
        <Fault words={fault} />
      </div>
    </Disclosure>
  );
}
