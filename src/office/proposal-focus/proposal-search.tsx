import { useEffect, useState } from "react";
import { lookUpProposals, type FoundProposal } from "#data/office/proposal-focus.ts";
import { Input } from "#ui/input.tsx";

interface ProposalSearchProps {
  readonly label: string;
  readonly onPick: (found: FoundProposal) => void;
}

const WAIT_MS = 250;

/** A filed proposal by its number or words of its title. */
export function ProposalSearch({ label, onPick }: ProposalSearchProps) {
  const [q, setQ] = useState("");
  const [answered, setAnswered] = useState<{ readonly q: string; readonly items: readonly FoundProposal[] }>();
  const typed = q.trim();
  useEffect(() => {
    if (typed === "") return;
    const stop = new AbortController();
    const look = async () => {
      const answer = await lookUpProposals(typed, stop.signal);
      if (!stop.signal.aborted) setAnswered({ q: typed, items: answer.ok ? answer.value.items : [] });
    };
    const timer = setTimeout(() => void look(), WAIT_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);
  const found = answered?.q === typed ? answered.items : undefined;
  return (
    <div className="focus__search">
      <Input label={label} type="search" placeholder="提案号或案由里的字，例如 45、停车" value={q} onChange={setQ} />
      {found && (
        <ul className="focus__found">
          {found.length === 0 && <li className="ui-meta">没有找到已立案的提案。</li>}
          {found.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                onClick={() => {
                  onPick(one);
                  setQ("");
                }}
              >
                {one.term}届{one.session}次 第{one.caseNo}号 · {one.title}
                <span className="ui-meta"> {one.firstProposer}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
