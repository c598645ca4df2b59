import type { OpinionStanding } from "#domain/opinion/status-line.ts";
import { bodyByOpinionLevel } from "#domain/opinion/opinion-lists.ts";

/**
 * Where the words of a resident are that became a report, for their receipt: 「编辑中」, 「已编入 2026年第18期」, 「已编入 2026年第18期，市政协采用」.
 * Nothing of its authors, of what leaders said, or of a no above; empty where it was taken back.
 */
export const residentLine = (standing: OpinionStanding): string => {
  const carrier = standing.state === "MERGED" ? (standing.composite ?? standing) : standing;
  switch (carrier.state) {
    case "WITHDRAWN":
      return "";
    case "RETAINED":
      return "已留存备用";
    case "ISSUED":
      return printed(carrier);
    case "ARCHIVED":
      return carrier.issues.length > 0 ? printed(carrier) : "已留存备用";
    default:
      return "编辑中";
  }
};

const printed = ({ issues, escalations }: OpinionStanding): string => {
  const adopted = escalations.filter(({ state }) => state === "ADOPTED").map(({ level }) => bodyByOpinionLevel[level]);
  const where = issues.length > 0 ? `已编入 ${issues.join("、")}` : "已印发";
  return [where, ...adopted.map((body) => `${body}采用`)].join("，");
};
