import "#office/handling/handling.css";
import "#office/handling/handling-print.css";
import { useEffect } from "react";
import { BoardViews } from "#office/handling/board-views.tsx";
import { TaskList } from "#office/handling/task-list.tsx";
import { TaskPane } from "#office/handling/task-pane.tsx";
import { useBoard } from "#office/handling/use-board.ts";
import { PanePlaceholder } from "#ui/desk.tsx";

/** 我的承办任务: stages, the unit's own tasks, and the one that is open. */
export function HandlingScreen() {
  const board = useBoard();
  const { openId } = board;
  useEffect(() => {
    document.title = "我的承办任务 · 掌上履职";
  }, []);
  return (
    <main className={openId ? "ui-panes handling handling--open" : "ui-panes handling"}>
      <h1 className="ui-hidden">我的承办任务</h1>
      <nav className="ui-panes__views" aria-label="办理阶段">
        <BoardViews board={board} />
      </nav>
      <section className="ui-panes__list handling-list" aria-label="承办任务">
        <TaskList board={board} />
      </section>
      <section className="ui-panes__detail handling-detail" aria-label="任务详情">
        {openId ? (
          <TaskPane key={openId} id={openId} board={board} />
        ) : (
          <PanePlaceholder text="从列表选一件提案，在这里办理。" />
        )}
      </section>
    </main>
  );
}
