import { PromiseQuestion } from "#member/proposals/promise-question.tsx";
import { useToday } from "#member/proposals/use-today.ts";
import { useProposalRules } from "#data/proposal-rules.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { labelByPromiseAnswer } from "#domain/proposal/act-words.ts";
import { daysLeftWords, dayWords } from "#domain/proposal/due-words.ts";
import { promiseCalendar } from "#domain/proposal/promise-calendar.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

type Promised = ProposalRow["promises"][number];

/** What units promised, until when, and what has come of it; open until it is kept, however many years that takes. */
export function PromisesCard({ id, row }: { readonly id: string; readonly row: ProposalRow }) {
  const { now, today } = useToday();
  const { calendar } = useProposalRules();
  if (row.promises.length === 0) return null;
  return (
    <Card title="承诺事项">
      {row.promises.map((promise) => (
        <section key={promise.id} className="proposal-unit">
          <h3>{promise.unitName}</h3>
          <p className="ui-pre">{promise.promise}</p>
          <p>
            <strong>{dayWords(dayOf(promise.dueOn))}</strong>{" "}
            {promise.fulfilledOn
              ? `已于 ${dayWords(dayOf(promise.fulfilledOn))} 兑现`
              : daysLeftWords(calendar, today, dayOf(promise.dueOn))}
          </p>
          {promise.memberSays && <p>您核实：{labelByPromiseAnswer[promise.memberSays]}</p>}
          {promise.isAskedNow && promise.memberSays === null && <PromiseQuestion id={id} promise={promise} />}
          {promise.progress.map((step) => (
            <p key={step.at} className="ui-pre">
              <span className="ui-meta">{timeWords(step.at, now)} 进展：</span>
              {step.text}
            </p>
          ))}
          {!promise.fulfilledOn && (
            <Button wide icon="download" onPress={() => saveToCalendar(promise, row.title)}>
              存入手机日历
            </Button>
          )}
        </section>
      ))}
    </Card>
  );
}

const saveToCalendar = (promise: Promised, title: string): void => {
  const event = {
    id: promise.id,
    day: dayOf(promise.dueOn),
    summary: `承诺到期：${title}`,
    description: `${promise.unitName}承诺：${promise.promise}`,
  };
  const file = new Blob([promiseCalendar(event, new Date())], { type: "text/calendar" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `承诺到期 ${promise.dueOn}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
