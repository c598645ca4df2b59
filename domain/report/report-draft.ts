/** domain.md §2.2: the parts of an opinion report (社情民意信息), in the order in which they are written and printed. */
export const REPORT_FIELDS = ["title", "situation", "analysis", "suggestions"] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/**
 * What else a draft holds, every part a text so that drafts merge field by field: `category` of OPINION_CATEGORIES; `source` of MEMBER_SOURCES,
 * `sourceName` which one; `coAuthors` ids of members, one a line; `otherAuthors` one a line as `<name>\t<organisation>`; `campaign` an id;
 * `submissions` ids of what it was made of, one a line.
 */
export const REPORT_CHOICES = [
  "category",
  "source",
  "sourceName",
  "coAuthors",
  "otherAuthors",
  "campaign",
  "submissions",
] as const;
export type ReportChoice = (typeof REPORT_CHOICES)[number];

export type ReportTexts = Readonly<Record<ReportField, string>>;
export type ReportFields = Readonly<Record<ReportField | ReportChoice, string>>;

export const labelByReportField: Record<ReportField, string> = {
  title: "标题",
  situation: "情况与问题",
  analysis: "分析",
  suggestions: "建议",
};

export const labelByReportChoice: Record<ReportChoice, string> = {
  category: "类别",
  source: "以谁的名义",
  sourceName: "名称",
  coAuthors: "联名委员",
  otherAuthors: "其他作者",
  campaign: "征集活动",
  submissions: "来自反映",
};

/** Letters that a draft may hold; far above what is asked for, so that nothing pasted in is cut. */
export const reportFieldLimits: Record<ReportField, number> = {
  title: 200,
  situation: 20_000,
  analysis: 20_000,
  suggestions: 20_000,
};

export const reportChoiceLimits: Record<ReportChoice, number> = {
  category: 40,
  source: 20,
  sourceName: 200,
  coAuthors: 1_000,
  otherAuthors: 4_000,
  campaign: 40,
  submissions: 4_000,
};

/** More than this is too long for one report (一事一报); it is said, never enforced while writing. */
export const REPORT_LETTERS_ADVISED = 1_500;

export const emptyReport: ReportFields = {
  title: "",
  situation: "",
  analysis: "",
  suggestions: "",
  category: "",
  source: "",
  sourceName: "",
  coAuthors: "",
  otherAuthors: "",
  campaign: "",
  submissions: "",
};

/** A device as its person knows it, at most so many letters: 华为手机, 办公室电脑. */
export const DEVICE_NAME_LIMIT = 40;
