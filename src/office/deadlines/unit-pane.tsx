import { useCallback } from "react";
import { readUnitDeadlines } from "#data/office/proposal-rounds.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { DeadlineCard } from "#office/deadlines/deadline-card.tsx";
import { ReminderForm } from "#office/deadlines/reminder-form.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Fault } from "#ui/fault.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface UnitPaneProps {
  readonly unitId: string;
  readonly onNoted: () => Promise<void>;
}

/** What one unit has open, with a reminder ready to be copied or printed. */
export function UnitPane({ unitId, onNoted }: UnitPaneProps) {
  const askFor = useCallback((signal?: AbortSignal) => readUnitDeadlines(unitId, signal), [unitId]);
  const { value, refusal, askAgain } = useAnswer(askFor);
  const noted = async () => void (await Promise.all([askAgain(), onNoted()]));
  if (refusal) return <Fault words={refusal.detail} />;
  if (!value) return <Skeleton lines={6} />;
  return (
    <section className="deadlines__pane" aria-label={value.unitName}>
      <h2>{value.unitName}</h2>
      {value.reminder && (
        <ReminderForm key={value.reminder} unitId={unitId} items={value.items} begin={value.reminder} onNoted={noted} />
      )}
      {value.items.length === 0 && <EmptyState icon="check" text="这个单位没有在办的提案。" />}
      <ul className="ui-records">
        {value.items.map((item) => (
          <DeadlineCard key={item.taskId} item={item} />
        ))}
      </ul>
    </section>
  );
}
