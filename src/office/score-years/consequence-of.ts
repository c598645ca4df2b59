import type { ScoreYear } from "#data/office/score-rules.ts";
import type { ScoreYearMove } from "#domain/score/year-flow.ts";

/** What a move does, before somebody decides it: a sentence each. */
export const consequenceOf = (move: ScoreYearMove, year: ScoreYear): readonly string[] => {
  switch (move) {
    case "freeze":
      return [
        `${year.members} 名委员的履职明细就此定下来，请各人在手机上核对；有疑问的可以提出。`,
        `此后发生在 ${year.year} 年度、补记较晚的履职，计入下一个开放的年度并注明。只有申诉采纳的更正还记在本年度。`,
        openWorkOf(year) ? `现在还有${openWorkOf(year)}，冻结后可以继续办理。` : "现在没有待办的申诉和补录。",
      ];
    case "reopen":
      return [
        `${year.year} 年度重新开始记账，也可以换用别的办法。`,
        `再次冻结时，明细没有变化的委员不用重新确认，有变化的请本人再核对一遍。现已确认 ${year.confirmed} 人。`,
      ];
    case "archive":
      return [
        `${year.year} 年度归档后不能重新开放，不再受理这一年的疑问和更正。`,
        year.confirmed < year.members
          ? `${year.members} 名委员中有 ${year.members - year.confirmed} 人没有确认；没有确认不等于有异议。`
          : "全部委员都已确认。",
      ];
  }
};

const openWorkOf = ({ openAppeals, openManualEntries }: ScoreYear) =>
  [openAppeals > 0 && ` ${openAppeals} 件申诉`, openManualEntries > 0 && ` ${openManualEntries} 笔补录`]
    .filter(Boolean)
    .join("、");
