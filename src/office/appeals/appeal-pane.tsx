import { evidenceAddress } from "#data/office/manual-entries.ts";
import type { OfficeAppeal } from "#data/office/appeals.ts";
import { labelByDutyKind } from "#domain/duty/duty-kinds.ts";
import { AppealDecision } from "#office/appeals/appeal-decision.tsx";
import { AppealTag } from "#office/appeals/appeal-tag.tsx";
import { EntryEvidence } from "#office/appeals/entry-evidence.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Trail } from "#ui/trail.tsx";

interface AppealPaneProps {
  readonly appeal: OfficeAppeal;
  readonly onDone: () => Promise<void>;
}

const labelByMove: Readonly<Record<string, string>> = {
  open: "提出申诉",
  appeal: "提出申诉",
  accept: "采纳",
  reject: "维持原记录",
  withdraw: "撤回申诉",
  reverse: "冲销记录",
};

/** One appeal: the member's words over the line and the rule, what shows the line, the answer, what has happened. */
export function AppealPane({ appeal, onDone }: AppealPaneProps) {
  const { member, entry, words, sentence, ruleWords, state, year, openedAt } = appeal;
  return (
    <section className="ui-listpane__pane" aria-label={`${member.name}的申诉`}>
      <header>
        <div>
          <h2>
            {member.name}
            <span className="ui-meta">
              {" "}
              {member.memberNo} · {member.sector}
            </span>
          </h2>
          <p className="ui-meta">
            {year} 年度 · {openedAt.slice(0, 16).replace("T", " ")} 提出
          </p>
        </div>
        <AppealTag state={state} />
      </header>
      <div className="appeals__sides">
        <article className="appeals__side appeals__words">
          <h3>委员的意见</h3>
          <p>{words}</p>
        </article>
        <article className="appeals__side">
          <h3>{entry ? "有疑问的记录" : "认为漏记"}</h3>
          <p>{sentence || "没有指明哪一条记录。"}</p>
        </article>
        <article className="appeals__side">
          <h3>办法的规定</h3>
          <p>{ruleWords || "没有指明哪一条规定。"}</p>
        </article>
      </div>
      {entry && <EntryEvidence entry={entry} fileAddress={evidenceAddress(entry.sourceId)} />}
      {state === "OPENED" && <AppealDecision appeal={appeal} onDone={onDone} />}
      {state === "ACCEPTED" && (
        <Notice tone="navy" title="需要补记的，补录一条更正记录">
          由另一位同事复核后入账，委员会看到新的一条。
          <LinkButton
            compact
            icon="plus"
            to={`/office/manual-entries?new=1&appeal=${appeal.id}&member=${member.id}&kind=${entry?.kind ?? ""}&day=${entry?.dutyOn ?? ""}`}
          >
            {entry ? `补录「${labelByDutyKind[entry.kind]}」` : "补录一条"}
          </LinkButton>
        </Notice>
      )}
      <section className="appeals__part">
        <h3>办理经过</h3>
        <Trail
          label="办理经过"
          lines={
            appeal.trail.length > 0
              ? appeal.trail.map(({ at, who, move, note }) => ({
                  at,
                  words: `${who} ${labelByMove[move] ?? move}`,
                  note: move === "open" || move === "appeal" ? "" : note,
                }))
              : [{ at: openedAt, words: `${member.name} 提出申诉`, note: "" }]
          }
        />
      </section>
    </section>
  );
}
