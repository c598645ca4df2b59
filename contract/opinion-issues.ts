import { endpoint } from "#contract/endpoint.ts";
import { text, textOrNothing, Uuid } from "#contract/fields.ts";
import { IssueMark } from "#contract/opinion-fields.ts";
import { z } from "zod";

const one = z.strictObject({ id: Uuid });

/** 期 and 专报, the newest first. */
export const OpinionIssueView = z
  .strictObject({
    ...IssueMark.shape,
    title: z.string(),
    state: z.enum(["PREPARED", "ISSUED", "DROPPED"]),
    mainTo: z.array(z.string()),
    ccTo: z.array(z.string()),
    signer: z.string(),
    reports: z.array(z.strictObject({ id: Uuid, number: z.string(), title: z.string(), authors: z.array(z.string()) })),
  })
  .meta({ id: "OpinionIssueView" });
export type OpinionIssueView = z.infer<typeof OpinionIssueView>;

export const listIssues = endpoint({
  id: "listIssues",
  method: "get",
  path: "/api/v1/office/opinion-issues",
  tag: "office",
  summary: "期 and 专报 of a year, prepared and printed",
  access: "opinion.read",
  query: z.strictObject({
    year: z
      .string()
      .regex(/^20\d\d$/)
      .optional(),
    kind: z.enum(["ISSUE", "SPECIAL"]).optional(),
  }),
  answers: { 200: z.strictObject({ items: z.array(OpinionIssueView) }) },
});

export const putSpecialIssue = endpoint({
  id: "putSpecialIssue",
  method: "put",
  path: "/api/v1/office/opinion-issues/{id}",
  tag: "office",
  summary:
    "Prepare a 专报 of several reports that are issued or wait for signing; saving again changes it until it is signed",
  access: "opinion.edit",
  params: one,
  body: z.strictObject({
    title: text(100),
    reportIds: z.array(Uuid).min(2).max(30),
    mainTo: z.array(text(60)).min(1).max(10),
    ccTo: z.array(text(60)).max(20),
  }),
  answers: { 200: OpinionIssueView },
  refusals: ["not-found", "move-not-allowed", "id-taken"],
});

export const settleIssue = endpoint({
  id: "settleIssue",
  method: "post",
  path: "/api/v1/office/opinion-issues/{id}/moves",
  tag: "office",
  summary: "Sign a prepared 专报 (opinion.sign): its reports that wait for signing are issued with it; or drop it",
  access: "opinion.read",
  params: one,
  body: z.strictObject({ move: z.enum(["sign", "drop"]), note: textOrNothing(500).optional() }),
  answers: { 200: OpinionIssueView },
  refusals: ["not-found", "move-not-allowed", "not-allowed"],
});

export const getIssuePaper = endpoint({
  id: "getIssuePaper",
  method: "get",
  path: "/api/v1/office/opinion-issues/{id}/paper/{format}",
  tag: "office",
  summary: "The issue in 公文格式 with 期号, 主送 and 抄送; before signing it is marked as 送签稿",
  access: "opinion.read",
  params: z.strictObject({ id: Uuid, format: z.enum(["docx", "pdf"]) }),
  answers: { 200: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/pdf"] },
  refusals: ["not-found"],
});

export const getEditSheet = endpoint({
  id: "getEditSheet",
  method: "get",
  path: "/api/v1/office/opinions/{id}/edit-sheet/{format}",
  tag: "office",
  summary: "核稿单: original and edited copy with their differences, 主送, 编辑人, 签发人",
  access: "opinion.read",
  params: z.strictObject({ id: Uuid, format: z.enum(["docx", "pdf"]) }),
  answers: { 200: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/pdf"] },
  refusals: ["not-found"],
});
