import { dueOf } from "#member/proposals/due-of.ts";
import { lookOf, numberOf } from "#member/proposals/proposal-name.ts";
import { stepsOf } from "#member/proposals/steps-of.ts";
import { useToday } from "#member/proposals/use-today.ts";
import { useProposalRules } from "#data/proposal-rules.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { daysLeftWords, dayWords } from "#domain/proposal/due-words.ts";
import { hasEndedEarly } from "#domain/proposal/nine-steps.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { Card } from "#ui/card.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { Stepper, type StepperStep } from "#ui/stepper.tsx";

/** Where it stands: the title, the nine steps with dates, days left and why that day. */
export function StepsCard({ row }: { readonly row: ProposalRow }) {
  const { today } = useToday();
  const { calendar, settings } = useProposalRules();
  const year = Number(today.slice(0, 4));
  const look = lookOf(row);
  const due = dueOf(row, calendar, settings);
  const isEnded = hasEndedEarly(row.state);
  const steps = stepsOf(row, settings.stepLabels).map(({ step, label, date, status }): StepperStep => {
    const day = date && dayWords(date.length > 10 ? shanghaiDay(new Date(date)) : dayOf(date), year);
    const note = [day, status === "now" && look.label].filter(Boolean).join(" · ");
    return { key: step, title: label, at: status === "next" ? "later" : status, ...(note ? { note } : {}) };
  });
  return (
    <Card
      title={row.title}
      aside={
        <StatusTag tone={look.tone} icon={look.icon}>
          {look.label}
        </StatusTag>
      }
    >
      {numberOf(row) && <p className="ui-meta">{numberOf(row)}</p>}
      {due && (
        <div className="proposal-deadline">
          <p>
            <strong>
              {due.what} {dayWords(due.day, year)}，{daysLeftWords(calendar, today, due.day)}
            </strong>
          </p>
          {(due.why !== "" || due.moved.length > 0) && (
            <Disclosure summary="为什么是这一天">
              {due.why !== "" && <p>{due.why}。</p>}
              {due.moved.map((words) => (
                <p key={words}>{words}</p>
              ))}
            </Disclosure>
          )}
        </div>
      )}
      <Stepper label="提案办理九步" steps={isEnded ? steps.filter(({ at }) => at !== "later") : steps} />
    </Card>
  );
}
