import { Link } from "react-router";
import { CoPart } from "#office/handling/co-part.tsx";
import { LeadPart } from "#office/handling/lead-part.tsx";
import { NewTask } from "#office/handling/new-task.tsx";
import { ProposalPart } from "#office/handling/proposal-part.tsx";
import { searchOf } from "#office/handling/task-filter.ts";
import { TaskHead } from "#office/handling/task-head.tsx";
import { TaskHistory } from "#office/handling/task-history.tsx";
import type { Board } from "#office/handling/use-board.ts";
import { useTask } from "#office/handling/use-task.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface TaskPaneProps {
  readonly id: string;
  readonly board: Board;
}

/** One task: what it is and how long there is, what is to be done now, and everything beneath. */
export function TaskPane({ id, board }: TaskPaneProps) {
  const work = useTask(id, () => void board.reload());
  const { task, refusal, fault } = work;
  return (
    <>
      <div className="handling-bar">
        <Link className="handling-bar__back" to={searchOf(board.filter)}>
          <Icon name="back" />
          返回列表
        </Link>
        <Button kind="quiet" compact icon="print" onPress={() => window.print()}>
          打印
        </Button>
      </div>
      {refusal && (
        <Notice tone="red" alert>
          {refusal.code === "not-found" ? "没有找到这件提案，可能已改由其他单位办理。" : refusal.detail}
          <Button compact onPress={() => void work.askAgain()}>
            重试
          </Button>
        </Notice>
      )}
      {!task && !refusal && <Skeleton lines={8} />}
      {task && (
        <div className="handling-sheet">
          <TaskHead task={task} />
          {fault && (
            <Notice tone="red" alert>
              {fault.errors?.[0]?.detail ?? fault.detail}
            </Notice>
          )}
          {(task.state === "NEW" || task.state === "RETURN_REQUESTED") && <NewTask task={task} work={work} />}
          <ProposalPart task={task} />
          {task.state !== "NEW" &&
            task.state !== "RETURN_REQUESTED" &&
            (task.role === "CO" ? <CoPart task={task} work={work} /> : <LeadPart task={task} work={work} />)}
          <TaskHistory task={task} />
        </div>
      )}
    </>
  );
}
