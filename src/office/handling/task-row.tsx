import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { TaskCard } from "#data/office/handling.ts";
import { labelByTaskRole } from "#domain/proposal/task-flow.ts";
import { DaysLeft } from "#office/handling/days-left.tsx";
import { StageTag } from "#office/handling/stage-tag.tsx";
import { classNames } from "#ui/class-names.ts";

interface TaskRowProps {
  readonly task: TaskCard;
  readonly address: string;
  readonly isOpen: boolean;
  readonly showsStage: boolean;
}

/** One line of the board: what, whose, in which part, and how long there is. */
export function TaskRow({ task, address, isOpen, showsStage }: TaskRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  const signs = [
    labelByTaskRole[task.role],
    task.firstProposer,
    task.round > 1 && `第 ${task.round} 次办理`,
    task.isKey && "重点提案",
    task.clerkName && `经办 ${task.clerkName}`,
  ].filter(Boolean);
  return (
    <li ref={row} className={classNames("handling-row", isOpen && "handling-row--open")}>
      <Link to={address} aria-current={isOpen ? "true" : undefined}>
        <span className="handling-row__head">
          <span className="handling-row__no">{task.caseNo === null ? "" : `第${task.caseNo}号`}</span>
          <DaysLeft days={task.workingDaysLeft} isOverdue={task.isOverdue} on={task.dueOn} />
        </span>
        <span className="handling-row__title">{task.title}</span>
        <span className="handling-row__signs">
          {showsStage && <StageTag stage={task.stage} state={task.state} />}
          {task.openMeetings > 0 && <strong className="handling-row__wish">委员约面谈</strong>}
          <span>{signs.join(" · ")}</span>
        </span>
      </Link>
    </li>
  );
}
