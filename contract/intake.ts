import { endpoint } from "#contract/endpoint.ts";
import { Day, PointCodeField, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { Contact, SubmissionAccepted } from "#contract/submissions.ts";
import { ManyMoved, MoveBody, SubmissionDetail, TriageItem } from "#contract/triage.ts";
import { ENTRY_CHANNELS } from "#domain/submission/entry.ts";
import { OPINION_CATEGORIES, TEXT_LIMIT } from "#domain/submission/submission-lists.ts";
import { z } from "zod";

/** The most look-alikes that stand together. */
export const GROUP_LIMIT = 200;

const one = z.strictObject({ id: Uuid });

export const EntryBody = z
  .strictObject({
    channel: z.enum(ENTRY_CHANNELS),
    text: text(TEXT_LIMIT),
    /** Where it was said, or what it is about; either may be missing. */
    pointCode: PointCodeField.optional(),
    townId: z.string().min(1).max(40).optional(),
    category: z.enum(OPINION_CATEGORIES).optional(),
    contact: Contact.optional(),
    /** 工单号, 信访编号, 接待日: how the office finds it again. */
    originRef: textOrNothing(60),
    receivedOn: Day,
  })
  .meta({ id: "EntryBody" });
export type EntryBody = z.infer<typeof EntryBody>;

/** PUT with the desk's own id: sending twice equals sending once. The receipt is for the person; nobody is told it again. */
export const enterSubmission = endpoint({
  id: "enterSubmission",
  method: "put",
  path: "/api/v1/office/submissions/{id}",
  tag: "office",
  summary: "Enter what came by hotline, on paper or on a reception day",
  access: "submission.move",
  params: one,
  body: EntryBody,
  answers: { 201: SubmissionAccepted, 200: SubmissionAccepted },
  refusals: ["id-taken", "point-unknown", "code-mistyped"],
});

export const SubmissionGroup = z
  .strictObject({ id: Uuid, title: z.string(), people: z.int(), items: z.array(TriageItem) })
  .meta({ id: "SubmissionGroup" });
export type SubmissionGroup = z.infer<typeof SubmissionGroup>;

/** PUT with the desk's own id. What stands in another group leaves it; what is held for review or withdrawn stays out. */
export const putSubmissionGroup = endpoint({
  id: "putSubmissionGroup",
  method: "put",
  path: "/api/v1/office/submission-groups/{id}",
  tag: "office",
  summary: "Put look-alikes together, or add more of them",
  access: "submission.move",
  params: one,
  body: z.strictObject({ title: text(100).optional(), ids: z.array(Uuid).min(1).max(GROUP_LIMIT) }),
  answers: { 201: SubmissionGroup, 200: SubmissionGroup },
  refusals: ["not-found", "group-full"],
});

export const getSubmissionGroup = endpoint({
  id: "getSubmissionGroup",
  method: "get",
  path: "/api/v1/office/submission-groups/{id}",
  tag: "office",
  summary: "A group of look-alikes, newest first, with how many distinct people they are",
  access: "submission.readAll",
  params: one,
  answers: { 200: SubmissionGroup },
  refusals: ["not-found"],
});

export const deleteSubmissionGroup = endpoint({
  id: "deleteSubmissionGroup",
  method: "delete",
  path: "/api/v1/office/submission-groups/{id}",
  tag: "office",
  summary: "Take a group apart; what was answered together stays answered",
  access: "submission.move",
  params: one,
  answers: { 204: null },
  refusals: ["not-found"],
});

export const leaveSubmissionGroup = endpoint({
  id: "leaveSubmissionGroup",
  method: "delete",
  path: "/api/v1/office/submission-groups/{id}/items/{submissionId}",
  tag: "office",
  summary: "Take one out of its group; a group of one is none",
  access: "submission.move",
  params: z.strictObject({ id: Uuid, submissionId: Uuid }),
  answers: { 204: null },
  refusals: ["not-found"],
});

/** Each member is decided on its own; what waits is taken up first. A conversion makes one thing of all. */
export const moveSubmissionGroup = endpoint({
  id: "moveSubmissionGroup",
  method: "post",
  path: "/api/v1/office/submission-groups/{id}/moves",
  tag: "office",
  summary: "The same move on every member of a group: one answer to all of them",
  access: "submission.move",
  params: one,
  body: MoveBody,
  answers: { 200: ManyMoved },
  refusals: ["not-found", "move-not-allowed"],
});

/** Who has to answer, with what is past its last day, the latest first. */
export const listOverdueSubmissions = endpoint({
  id: "listOverdueSubmissions",
  method: "get",
  path: "/api/v1/office/submission-overdue",
  tag: "office",
  summary: "Transferred submissions past their last day, by the member or unit that has them",
  access: "submission.readAll",
  answers: {
    200: z.strictObject({
      today: Day,
      owners: z.array(
        z.strictObject({
          kind: z.enum(["MEMBER", "UNIT"]),
          id: Uuid,
          name: z.string(),
          items: z.array(TriageItem),
        }),
      ),
    }),
  },
});

/** What kind of matter it is, chosen by a person; may stand beside any state. */
export const setSubmissionCategory = endpoint({
  id: "setSubmissionCategory",
  method: "put",
  path: "/api/v1/office/submissions/{id}/category",
  tag: "office",
  summary: "Set the category of a submission; undone like a move",
  access: "submission.move",
  params: one,
  body: z.strictObject({ category: z.enum(OPINION_CATEGORIES) }),
  answers: { 200: SubmissionDetail },
  refusals: ["not-found"],
});
