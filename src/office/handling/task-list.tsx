import { useState } from "react";
import { emptyByTaskStage } from "#domain/proposal/task-stage.ts";
import { searchOf } from "#office/handling/task-filter.ts";
import { TaskRow } from "#office/handling/task-row.tsx";
import type { Board } from "#office/handling/use-board.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** The tasks of a stage, what is due soonest first, with a search above them. */
export function TaskList({ board }: { readonly board: Board }) {
  const { page, refusal, filter, openId } = board;
  return (
    <>
      <TaskSearch key={filter.q ?? ""} board={board} />
      <div className="handling-list__scroll">
        {refusal && (
          <Notice tone="red" alert>
            {refusal.detail}
            <Button compact onPress={() => void board.reload()}>
              重试
            </Button>
          </Notice>
        )}
        {!page && !refusal && <Skeleton lines={9} />}
        {page?.items.length === 0 && <NothingHere board={board} />}
        <ul aria-label="任务列表">
          {page?.items.map((task) => (
            <TaskRow
              key={task.id}
              task={task}
              address={searchOf(filter, task.id)}
              isOpen={task.id === openId}
              showsStage={!filter.stage}
            />
          ))}
        </ul>
        {page?.next && (
          <div className="handling-list__more">
            <Button kind="quiet" onPress={() => void board.loadMore()}>
              更多
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function TaskSearch({ board }: { readonly board: Board }) {
  const [words, setWords] = useState(board.filter.q ?? "");
  return (
    <form
      className="handling-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        board.show({ ...board.filter, q: words.trim() || undefined });
      }}
    >
      <Input
        label="搜索"
        labelHidden
        type="search"
        placeholder="案由、提案者或提案号"
        value={words}
        onChange={setWords}
      />
      <Button compact type="submit" icon="search">
        搜索
      </Button>
    </form>
  );
}

function NothingHere({ board }: { readonly board: Board }) {
  const { stage, role, q, overdue } = board.filter;
  if (q || role) {
    return (
      <EmptyState icon="search" text="没有符合条件的提案。">
        <Button onPress={() => board.show({ stage, overdue })}>清除筛选</Button>
      </EmptyState>
    );
  }
  if (overdue) return <EmptyState icon="check" text="没有逾期的任务。" />;
  return <EmptyState icon="check" text={stage ? emptyByTaskStage[stage] : "还没有交办给本单位的提案。"} />;
}
