import { useState } from "react";
import { takeContactBack, type TaskDetail } from "#data/office/handling.ts";
import { labelByClaimStanding, type ClaimStanding } from "#domain/proposal/contact-proof.ts";
import { labelByContactMode } from "#domain/proposal/proposal-lists.ts";
import { ContactForm } from "#office/handling/contact-form.tsx";
import { dayWords } from "#office/handling/days-left.tsx";
import type { TaskWork } from "#office/handling/use-task.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

interface ContactPartProps {
  readonly task: TaskDetail;
  readonly work: TaskWork;
}

const LOGGABLE = ["ACCEPTED", "DRAFTING", "SIGNED_OFF"];

/** 沟通记录: what the unit says, and whether the proposers acknowledge it. */
export function ContactPart({ task, work }: ContactPartProps) {
  const [isAdding, setAdding] = useState(false);
  const canLog = LOGGABLE.includes(task.state);
  return (
    <Card
      title="与提案者沟通"
      aside={
        canLog &&
        !isAdding && (
          <Button compact icon="plus" onPress={() => setAdding(true)}>
            登记沟通
          </Button>
        )
      }
    >
      {task.visitWaived && <p>提案者表示不需要走访。</p>}
      {task.contacts.length === 0 && !isAdding && !task.visitWaived && (
        <p className="ui-meta">还没有沟通记录。请先联系提案者，再拟写答复；登记后由提案者确认是否属实。</p>
      )}
      {isAdding && <ContactForm task={task} work={work} onClose={() => setAdding(false)} />}
      <ul className="handling-contacts">
        {task.contacts.map((contact) => (
          <Claim key={contact.id} contact={contact} task={task} work={work} />
        ))}
      </ul>
    </Card>
  );
}

const lookByStanding: Record<ClaimStanding, { readonly tone: Tone; readonly icon: IconName }> = {
  CONFIRMED: { tone: "green", icon: "check" },
  NOT_ACKNOWLEDGED: { tone: "red", icon: "alert" },
  UNANSWERED: { tone: "amber", icon: "clock" },
};

function Claim({ contact, task, work }: ContactPartProps & { readonly contact: TaskDetail["contacts"][number] }) {
  const { id, mode, happenedOn, place, participants, summary, asked, standing, isVoided, round } = contact;
  const { tone, icon } = lookByStanding[standing];
  const where = [place, participants && `参加：${participants}`, `提案者：${asked.join("、")}`].filter(Boolean);
  return (
    <li className={isVoided ? "handling-contact handling-contact--void" : "handling-contact"}>
      <p className="handling-contact__head">
        <strong>
          {dayWords(happenedOn)} {labelByContactMode[mode]}
        </strong>
        {isVoided ? (
          <StatusTag icon="undo">已撤销</StatusTag>
        ) : (
          <StatusTag tone={tone} icon={icon}>
            {labelByClaimStanding[standing]}
          </StatusTag>
        )}
        {round < task.round && <span className="ui-meta">第 {round} 次办理</span>}
        {!isVoided && standing === "UNANSWERED" && (
          <Button
            kind="quiet"
            compact
            busy={work.busy === id}
            onPress={() => void work.work(id, () => takeContactBack(task.id, id), "已撤销这条沟通记录。")}
          >
            登记有误，撤销
          </Button>
        )}
      </p>
      <p className="handling-text">{summary}</p>
      <p className="ui-meta">{where.join("；")}</p>
      {!isVoided && standing === "NOT_ACKNOWLEDGED" && (
        <p className="handling-hint">提案者没有认可这次沟通，请再次联系后重新登记。</p>
      )}
    </li>
  );
}
