import { evidenceAddress, type ManualEntry } from "#data/office/manual-entries.ts";
import { labelByDutyKind } from "#domain/duty/duty-kinds.ts";
import { EntryMoves } from "#office/manual-entries/entry-moves.tsx";
import { EntryTag } from "#office/manual-entries/entry-tag.tsx";
import { factWords } from "#domain/duty/fact-words.ts";
import { entryWords } from "#office/manual-entries/entry-words.ts";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Trail } from "#ui/trail.tsx";

interface EntryPaneProps {
  readonly entry: ManualEntry;
  readonly onDone: () => Promise<void>;
}

const labelByMove: Readonly<Record<string, string>> = {
  enter: "录入",
  approve: "复核通过",
  refuse: "复核未通过",
  withdraw: "撤回",
  reverse: "冲销",
};

/** One entry by hand: what it says, what shows it, what can be done with it, who did what. */
export function EntryPane({ entry, onDone }: EntryPaneProps) {
  const { memberName, memberNo, state, kind, quantity, share, evidence, evidenceNote, facts, appealId } = entry;
  return (
    <section className="ui-listpane__pane" aria-label={`${memberName}的录入`}>
      <header>
        <h2>
          {memberName}
          <span className="ui-meta"> {memberNo}</span>
        </h2>
        <EntryTag state={state} />
      </header>
      <p className="manual__sentence">{entryWords(entry)}</p>
      <Facts
        facts={[
          ["事项", labelByDutyKind[kind]],
          ["数量", quantity],
          ["位次", share.of > 1 && `${share.of} 人中第 ${share.place} 位`],
          ["情况", factWords(facts)],
          ["佐证说明", evidenceNote || (evidence ? "" : "没有写佐证说明")],
          ["录入人", entry.enteredBy],
          ["由来", appealId !== null && "处理申诉后补录"],
        ]}
      />
      {evidence && (
        <div className="ui-cluster">
          <LinkButton outside compact icon="download" to={evidenceAddress(entry.id)}>
            {`下载佐证材料：${evidence.name}`}
          </LinkButton>
        </div>
      )}
      <EntryMoves entry={entry} onDone={onDone} />
      <section className="manual__part">
        <h3>办理经过</h3>
        <Trail
          label="办理经过"
          lines={entry.trail.map(({ at, who, move, note }) => ({
            at,
            words: `${who} ${labelByMove[move] ?? move}`,
            note,
          }))}
        />
      </section>
    </section>
  );
}
