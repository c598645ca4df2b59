/** @jsxImportSource hono/jsx */
import { Icon } from "#server/public-page/icon.tsx";
import type { ReceiptView } from "#contract/submissions.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";

/** Ux.md S2: the steps as a resident calls them. */
const labelByStep: Record<SubmissionState, string> = {
  RECEIVED: "已送达",
  TRIAGED: "已查看",
  TRANSFERRED: "办理中",
  IN_REVIEW: "办理中",
  NEEDS_INFO: "待您补充",
  ANSWERED: "已答复",
  CONVERTED: "已转化",
  REJECTED: "不予受理",
  CLOSED: "已办结",
};

/** What is still to come, as long as nothing else is known. */
const laterByState: Record<SubmissionState, readonly string[]> = {
  RECEIVED: ["查看", "办理", "答复"],
  TRIAGED: ["办理", "答复"],
  TRANSFERRED: ["答复"],
  IN_REVIEW: ["答复"],
  NEEDS_INFO: ["答复"],
  ANSWERED: [],
  CONVERTED: [],
  REJECTED: [],
  CLOSED: [],
};

/** The same of what was asked at a studio. */
const labelByInquiryStep: Record<SubmissionState, string> = {
  ...labelByStep,
  TRANSFERRED: "已交值班委员",
  REJECTED: "已移除",
};
const laterOfInquiry = (state: SubmissionState): readonly string[] =>
  state === "RECEIVED" ? ["交给值班委员", "答复"] : laterByState[state];

type StepsProps = Pick<ReceiptView, "state" | "history"> & { isInquiry?: boolean };

/** A vertical row of steps: done with a check, now with a ring, later with an empty dot; the text says it too. */
export function ReceiptSteps({ state, history, isInquiry = false }: StepsProps) {
  const later = isInquiry ? laterOfInquiry(state) : laterByState[state];
  const labels = isInquiry ? labelByInquiryStep : labelByStep;
  return (
    <ol class="steps">
      {history.map((entry, place) => {
        const isNow = place === history.length - 1 && later.length > 0;
        return (
          <li key={`${place}${entry.state}`} class={isNow ? "now" : "done"} aria-current={isNow ? "step" : undefined}>
            <span class="dot">{!isNow && <Icon name="check" />}</span>
            <b>{labels[entry.state]}</b> <span class="small">{dayInWords(entry.at)}</span>
            <div class="small">{entry.sentence}</div>
          </li>
        );
      })}
      {later.map((label) => (
        <li key={label} class="later">
          <span class="dot"></span>
          {label}
          <span class="small">（还没有到这一步）</span>
        </li>
      ))}
    </ol>
  );
}

/** 2026-11-21T…+08:00 → 11月21日; the hour is nobody's business. */
const dayInWords = (at: string): string => {
  const [, month, day] = shanghaiDay(new Date(at)).split("-");
  return `${Number(month)}月${Number(day)}日`;
};
