/** domain.md §2.2: the parts of an opinion report (社情民意信息), in the order in which they are written and printed. */
export const REPORT_FIELDS = ["title", "situation", "analysis", "suggestions"] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

export type ReportFields = Readonly<Record<ReportField, string>>;

export const labelByReportField: Record<ReportField, string> = {
  title: "标题",
  situation: "情况与问题",
  analysis: "分析",
  suggestions: "建议",
};

/** Letters that a draft may hold; far above what is asked for, so that nothing pasted in is cut. */
export const reportFieldLimits: Record<ReportField, number> = {
  title: 200,
  situation: 20_000,
  analysis: 20_000,
  suggestions: 20_000,
};

/** More than this is too long for one report (一事一报); it is said, never enforced while writing. */
export const REPORT_LETTERS_ADVISED = 1_500;

export const emptyReport: ReportFields = { title: "", situation: "", analysis: "", suggestions: "" };

/** A device as its person knows it, at most so many letters: 华为手机, 办公室电脑. */
export const DEVICE_NAME_LIMIT = 40;
