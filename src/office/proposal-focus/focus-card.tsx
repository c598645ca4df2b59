import type { FocusProposal, FocusView } from "#data/office/proposal-focus.ts";
import { labelByLeaderRole } from "#domain/proposal/proposal-lists.ts";
import { labelByProposalState } from "#domain/proposal/proposal-state.ts";
import { FocusActions } from "#office/proposal-focus/focus-actions.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

const wordsByNote = { SUPERVISION: "督办", LOOK_BACK: "回头看", REMINDER: "催办" } as const;

interface FocusCardProps {
  readonly item: FocusProposal;
  readonly view: FocusView;
  readonly onChanged: (item: FocusProposal) => void;
}

/** One proposal with its decisions, its leaders and its diary. */
export function FocusCard({ item, view, onChanged }: FocusCardProps) {
  return (
    <li className="focus__card">
      <h2>
        第{item.caseNo}号 {item.title}
      </h2>
      <p className="ui-meta">
        {item.term}届{item.session}次 · {item.firstProposer}
        {item.leadUnit && ` · 主办 ${item.leadUnit}`}
        {item.promiseOn && ` · 承诺 ${item.promiseOn}`}{" "}
        <StatusTag icon="stamp">{labelByProposalState[item.state]}</StatusTag>
      </p>
      {item.distinctions.map(({ id, kind, decidedBy, decidedOn }) => (
        <p key={id}>
          {kind === "KEY" ? "重点提案" : "优秀提案"}：{decidedBy}（{decidedOn}）审定
        </p>
      ))}
      {item.leaders.length > 0 && (
        <p>{item.leaders.map(({ role, name, title }) => `${labelByLeaderRole[role]}：${title} ${name}`).join("　")}</p>
      )}
      {item.notes.length > 0 && (
        <ol className="focus__notes">
          {item.notes.map(({ at, by, kind, text }) => (
            <li key={at + text}>
              <span className="ui-meta">
                {at.slice(0, 10)} {wordsByNote[kind]} · {by}
              </span>
              <br />
              {text}
            </li>
          ))}
        </ol>
      )}
      {view !== "ARCHIVE" && <FocusActions item={item} view={view} onChanged={onChanged} />}
    </li>
  );
}
