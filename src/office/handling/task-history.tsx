import type { TaskDetail } from "#data/office/handling.ts";
import { labelByTaskMove } from "#domain/proposal/task-flow.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { useNow } from "#ui/use-now.ts";

/** What happened on this unit's part, oldest first. */
export function TaskHistory({ task }: { readonly task: TaskDetail }) {
  const now = useNow();
  return (
    <Disclosure summary="办理经过">
      <ol className="handling-history">
        {task.history.map(({ at, actor, move, note }, place) => (
          <li key={place}>
            <span className="ui-meta">{timeWords(at, now)}</span> {labelByTaskMove[move]}
            <span className="ui-meta"> {actor}</span>
            {note && <p className="handling-text">{note}</p>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
