/** Chapters of the 工作综述, in its order (domain.md §1.8). */
export const REVIEW_CHAPTERS = [
  "MEMBERS",
  "PROPOSALS",
  "OPINIONS",
  "LIAISON",
  "STUDIOS",
  "MEETINGS",
  "ACTIVITIES",
  "VENUES",
  "OTHER_WORK",
] as const;
export type ReviewChapter = (typeof REVIEW_CHAPTERS)[number];

export const labelByReviewChapter: Record<ReviewChapter, string> = {
  MEMBERS: "委员队伍",
  PROPOSALS: "提案工作",
  OPINIONS: "社情民意信息",
  LIAISON: "联系点与群众意见",
  STUDIOS: "委员工作室与专项征集",
  MEETINGS: "会议与发言",
  ACTIVITIES: "履职活动",
  VENUES: "协商平台",
  OTHER_WORK: "学习、监督、服务与宣传",
};

/** One figure: what it is called, what is counted, and, where it is a part, what it is a part of. */
export interface Figure {
  readonly chapter: ReviewChapter;
  readonly label: string;
  readonly unit: string;
  /** 口径: what is counted, in words that stand beside the number. */
  readonly rule: string;
  /** Code of the figure that is its denominator. */
  readonly of?: string;
  /** What the share is called: 立案率. */
  readonly share?: string;
}
