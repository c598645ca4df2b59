import type { TaskDetail } from "#data/office/handling.ts";
import { labelByTaskRole } from "#domain/proposal/task-flow.ts";
import { DaysLeft, dayWords } from "#office/handling/days-left.tsx";
import { StageTag } from "#office/handling/stage-tag.tsx";

const dueLabels = [
  ["accept", "签收"],
  ["return", "申请退办"],
  ["contact", "首次联系提案者"],
  ["finish", "答复"],
] as const;

/** Number, title, where it stands, and every day that is still ahead with why it is that day. */
export function TaskHead({ task }: { readonly task: TaskDetail }) {
  const isDone = task.contacts.some(({ isVoided, round }) => !isVoided && round === task.round);
  const dues = dueLabels.flatMap(([name, label]) => {
    const due = task.due[name];
    if (!due || (name === "contact" && isDone)) return [];
    return [{ ...due, label: name === "finish" && task.role === "CO" ? "会办意见" : label }];
  });
  return (
    <header className="handling-head">
      <p className="handling-head__tags">
        <StageTag stage={task.stage} state={task.state} />
        <span>{task.caseNo === null ? "" : `第${task.caseNo}号提案`}</span>
        <span>本单位{labelByTaskRole[task.role]}</span>
        {task.round > 1 && <span>第 {task.round} 次办理</span>}
        {task.isKey && <span>重点提案</span>}
      </p>
      <h2>{task.title}</h2>
      {dues.length > 0 && (
        <ul className="handling-dues">
          {dues.map(({ label, on, workingDaysLeft, isOverdue, why }) => (
            <li key={label}>
              <span>
                {label}截止 {dayWords(on)}
              </span>
              <DaysLeft days={workingDaysLeft} isOverdue={isOverdue} on={on} />
              {why && <span className="ui-meta">{why}</span>}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
