import { OfficeTag } from "#member/my-submissions/office-tag.tsx";
import type { SubmissionRow } from "#contract/ops.ts";
import { labelBySubmissionState, type SubmissionState } from "#domain/submission/submission-state.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Card } from "#ui/card.tsx";
import { Stepper, type StepperStep } from "#ui/stepper.tsx";
import { useNow } from "#ui/use-now.ts";

/** The office's half: answer first, then the way it went. */
export function ProgressCard({ office }: { readonly office: SubmissionRow }) {
  const now = useNow();
  return (
    <>
      {office.answer && (
        <Card title="答复">
          <p className="ui-pre">{office.answer}</p>
        </Card>
      )}
      <Card title="办理进展" aside={<OfficeTag state={office.state} />}>
        {office.convertedTo && <p>已转化为：{office.convertedTo}</p>}
        {office.note && office.note !== office.answer && <p className="ui-pre">{office.note}</p>}
        <Stepper label="办理进展" steps={stepsOf(office, now)} />
      </Card>
    </>
  );
}

const nextByState: Partial<Record<SubmissionState, string>> = {
  RECEIVED: "受理",
  TRIAGED: "答复、转办或转化",
  TRANSFERRED: "答复",
};

const stepsOf = ({ state, history, receivedAt }: SubmissionRow, now: Date): StepperStep[] => {
  const entries = history.length > 0 ? history : [{ at: receivedAt, state, sentence: "" }];
  const past = entries.map((entry, index): StepperStep => ({
    key: `${entry.at}-${index}`,
    title: labelBySubmissionState[entry.state],
    note: [timeWords(entry.at, now), entry.sentence].filter(Boolean).join(" · "),
    at: index < entries.length - 1 || nextByState[state] === undefined ? "done" : "now",
  }));
  const next = nextByState[state];
  return next ? [...past, { key: "next", title: next, at: "later" }] : past;
};
