import { dayWords } from "#domain/proposal/due-words.ts";
import { useToday } from "#member/proposals/use-today.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { labelByTaskRole, labelByTaskState } from "#domain/proposal/task-flow.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";

/** Who works on it, with the clerk and the phone, from the first day. */
export function UnitsCard({ row }: { readonly row: ProposalRow }) {
  const { today } = useToday();
  const tasks = row.tasks.filter(({ state }) => state !== "REASSIGNED" && state !== "PREPARED");
  if (tasks.length === 0) return null;
  return (
    <Card title="承办单位">
      {tasks.map((task) => (
        <section key={task.id} className="proposal-unit">
          <h3>
            {labelByTaskRole[task.role]} · {task.unitName}
          </h3>
          <p className="ui-meta">
            {[
              labelByTaskState[task.state],
              !DONE_IN.has(task.state) && task.dueOn && `${dayWords(dayOf(task.dueOn), Number(today.slice(0, 4)))} 前`,
              task.clerkName && `经办人 ${task.clerkName}`,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {task.clerkPhone && (
            <LinkButton wide outside to={`tel:${task.clerkPhone.replace(/[^\d+]/g, "")}`}>
              拨打 {task.clerkPhone}
            </LinkButton>
          )}
        </section>
      ))}
    </Card>
  );
}

const DONE_IN: ReadonlySet<ProposalRow["tasks"][number]["state"]> = new Set(["CO_DONE", "REPLIED"]);
