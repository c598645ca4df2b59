import type { EscalationState } from "#domain/opinion/escalation-flow.ts";
import { labelByOpinionState, type OpinionState } from "#domain/opinion/opinion-flow.ts";
import {
  bodyByOpinionLevel,
  leadersByOpinionLevel,
  OPINION_LEVELS,
  type OpinionLevel,
} from "#domain/opinion/opinion-lists.ts";

/** How far one report came, as its authors may know it. */
export interface OpinionStanding {
  readonly state: OpinionState;
  /** Why it was returned or retained. */
  readonly publicNote: string;
  /** 「2026年第18期」, the first first. */
  readonly issues: readonly string[];
  readonly escalations: readonly StandingEscalation[];
  readonly instructions: readonly { readonly level: OpinionLevel }[];
  /** The composite that carries it. */
  readonly composite: OpinionStanding | null;
}

export interface StandingEscalation {
  readonly level: OpinionLevel;
  readonly state: EscalationState;
  readonly isComposite: boolean | null;
}

/** One line of where a report stands: 「2026年第18期 → 市政协采用（综合） → 市领导批示」, 「留存：与已印发的第12期相近」. */
export const statusLine = (standing: OpinionStanding): string => {
  const { state, publicNote, composite } = standing;
  switch (state) {
    case "MERGED":
      return composite === null ? labelByOpinionState.MERGED : `综合：${statusLine(composite)}`;
    case "RETURNED":
    case "RETAINED":
      return withReason(labelByOpinionState[state], publicNote);
    case "ISSUED":
      return rises(standing);
    case "ARCHIVED":
      return standing.issues.length > 0 ? rises(standing) : withReason("留存", publicNote);
    default:
      return labelByOpinionState[state];
  }
};

const withReason = (label: string, reason: string): string => (reason === "" ? label : `${label}：${reason}`);

const rises = ({ issues, escalations, instructions }: OpinionStanding): string =>
  [
    issues.length > 0 ? issues.join("、") : labelByOpinionState.ISSUED,
    ...OPINION_LEVELS.flatMap((level) => [
      ...escalations.filter((sent) => sent.level === level).map(escalationWords),
      ...(instructions.some((given) => given.level === level) ? [`${leadersByOpinionLevel[level]}批示`] : []),
    ]),
  ].join(" → ");

/** 「已报市政协」「市政协采用（综合）」. */
export const escalationWords = ({ level, state, isComposite }: StandingEscalation): string => {
  const body = bodyByOpinionLevel[level];
  switch (state) {
    case "SENT":
      return `已报${body}`;
    case "ADOPTED":
      return `${body}采用${isComposite === true ? "（综合）" : ""}`;
    case "NOT_ADOPTED":
      return `${body}未采用`;
    case "NO_ANSWER":
      return `${body}无反馈`;
  }
};
