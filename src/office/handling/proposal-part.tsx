import { attachmentAddress, type TaskDetail } from "#data/office/handling.ts";
import { labelByLeaderRole } from "#domain/proposal/proposal-lists.ts";
import { labelByTaskRole } from "#domain/proposal/task-flow.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Facts } from "#ui/facts.tsx";

/** The proposal's words and people; open until it is accepted, folded while one writes. */
export function ProposalPart({ task }: { readonly task: TaskDetail }) {
  return (
    <Disclosure summary="提案内容与提案者" open={task.state === "NEW"}>
      <div className="handling-proposal">
        <Facts
          facts={[
            ["提案者", <Proposers key="proposers" task={task} />],
            ["集体提案", task.collectiveName],
            ["并案", task.merged.map(({ caseNo, title }) => `第${caseNo ?? "—"}号《${title}》`).join("；")],
            [
              "领导",
              task.leaders.map(({ role, name, title }) => `${labelByLeaderRole[role]} ${title}${name}`).join("；"),
            ],
            ["附件", task.attachments.length > 0 && <Attachments key="attachments" task={task} />],
            ["其他单位", task.others.length > 0 && <OtherUnits key="others" task={task} />],
          ]}
        />
        <Words title="情况与问题" text={task.situation} />
        <Words title="分析" text={task.analysis} />
        <Words title="建议" text={task.suggestions} />
      </div>
    </Disclosure>
  );
}

function Proposers({ task }: { readonly task: TaskDetail }) {
  return (
    <ul className="handling-people">
      {task.proposers.map(({ memberId, name, sector, orgTitle, isFirst }) => (
        <li key={memberId}>
          <strong>{name}</strong>
          {isFirst && "（第一提案人）"}{" "}
          <span className="ui-meta">{[sector, orgTitle].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}

function Attachments({ task }: { readonly task: TaskDetail }) {
  return (
    <ul className="handling-people">
      {task.attachments.map(({ sha256, name }) => (
        <li key={sha256}>
          <a href={attachmentAddress(task.proposalId, sha256)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

function OtherUnits({ task }: { readonly task: TaskDetail }) {
  return (
    <ul className="handling-people">
      {task.others.map(({ unitName, role, clerkName, clerkPhone }) => (
        <li key={unitName}>
          <strong>{unitName}</strong>（{labelByTaskRole[role]}） <span className="ui-meta">{clerkName}</span>{" "}
          {clerkPhone && <a href={`tel:${clerkPhone}`}>{clerkPhone}</a>}
        </li>
      ))}
    </ul>
  );
}

function Words({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === "") return null;
  return (
    <section>
      <h3>{title}</h3>
      <p className="handling-text">{text}</p>
    </section>
  );
}
