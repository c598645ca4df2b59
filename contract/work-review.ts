import { endpoint } from "#contract/endpoint.ts";
import { Day, Instant, textOrNothing, Uuid } from "#contract/fields.ts";
import { ENTERED_CODES, FIGURE_CODES, type EnteredCode, type FigureCode } from "#domain/work-review/review-figures.ts";
import { z } from "zod";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const Code = z.enum(FIGURE_CODES as readonly [FigureCode, ...FigureCode[]]);
const Entered = z.enum(ENTERED_CODES as readonly [EnteredCode, ...EnteredCode[]]);
const span = { from: Day, to: Day };
const isForward = ({ from, to }: { readonly from: string; readonly to: string }) => from <= to;
const backwards = { path: ["to"], message: "结束日期不能早于开始日期。" };
const Count = z.int().min(0).max(100_000_000);

export const ReviewEntry = z
  .strictObject({ note: z.string(), by: z.string(), at: Instant })
  .meta({ id: "WorkReviewEntry" });
export type ReviewEntry = z.infer<typeof ReviewEntry>;

/** Null is 本系统未记录: nobody has entered it for exactly this period. */
export const ReviewFigure = z
  .strictObject({ code: Code, value: Count.nullable(), former: Count.nullable(), entry: ReviewEntry.nullable() })
  .meta({ id: "WorkReviewFigure" });
export type ReviewFigure = z.infer<typeof ReviewFigure>;

export const WorkReview = z
  .strictObject({
    ...span,
    former: z.strictObject(span),
    figures: z.array(ReviewFigure),
    /** 提案分类: sums are `proposals` and `proposalsFiled`. */
    categories: z.array(z.strictObject({ label: z.string(), submitted: z.int(), filed: z.int() })),
    countedAt: Instant,
  })
  .meta({ id: "WorkReview" });
export type WorkReview = z.infer<typeof WorkReview>;

export const getWorkReview = endpoint({
  id: "getWorkReview",
  method: "get",
  path: "/api/v1/office/work-review",
  tag: "office",
  summary: "Every figure of the 工作综述 for a period, beside the period before of the same length",
  access: "workReview.read",
  query: z.strictObject(span).refine(isForward, backwards),
  answers: { 200: WorkReview },
});

export const ReviewItem = z
  .strictObject({ id: z.string(), title: z.string(), day: z.string().nullable() })
  .meta({ id: "WorkReviewItem" });
export type ReviewItem = z.infer<typeof ReviewItem>;

/** `isListed` is false where the items are no one's to list (single ratings) or have no titles of their own. */
export const listReviewItems = endpoint({
  id: "listReviewItems",
  method: "get",
  path: "/api/v1/office/work-review/items",
  tag: "office",
  summary: "What one figure is made of, newest first, 200 at most",
  access: "workReview.read",
  query: z.strictObject({ ...span, figure: Code }).refine(isForward, backwards),
  answers: { 200: z.strictObject({ isListed: z.boolean(), total: z.int(), items: z.array(ReviewItem) }) },
});

/** A null takes the figure back; what stood before stays in the table. */
export const ReviewEntryBody = z
  .strictObject({ ...span, code: Entered, value: Count.nullable(), note: textOrNothing(200) })
  .refine(isForward, backwards)
  .meta({ id: "WorkReviewEntryBody" });
export type ReviewEntryBody = z.infer<typeof ReviewEntryBody>;

export const putReviewEntry = endpoint({
  id: "putReviewEntry",
  method: "put",
  path: "/api/v1/office/work-review/entries/{id}",
  tag: "office",
  summary: "Enters a figure by hand for a period; the newest stands",
  access: "workReview.write",
  params: z.strictObject({ id: Uuid }),
  body: ReviewEntryBody,
  answers: { 200: ReviewEntry },
  refusals: ["id-taken"],
});

export const getReviewFile = endpoint({
  id: "getReviewFile",
  method: "get",
  path: "/api/v1/office/work-review-files/{format}",
  tag: "office",
  summary: "The 工作综述 as a workbook or as a Word file with its sentences",
  access: "workReview.read",
  params: z.strictObject({ format: z.enum(["xlsx", "docx"]) }),
  query: z.strictObject(span).refine(isForward, backwards),
  answers: { 200: [SHEET, WORD] },
});

/** What is past its day now, by kind; a kind of which nothing is overdue says 0. */
export const OVERDUE_KINDS = ["SUBMISSIONS", "INQUIRIES", "PROPOSAL_TASKS", "PROMISES", "FORWARDS"] as const;

export const getOverdue = endpoint({
  id: "getOverdue",
  method: "get",
  path: "/api/v1/office/overdue",
  tag: "office",
  summary: "How much is past its day, by kind",
  access: "atlas.read",
  answers: {
    200: z.strictObject({
      kinds: z.array(z.strictObject({ kind: z.enum(OVERDUE_KINDS), count: z.int() })),
      countedAt: Instant,
    }),
  },
});
