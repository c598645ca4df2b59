import { endpoint } from "#contract/endpoint.ts";
import { Day, Instant, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { AnswerRateView, DutyDayView, InquiryAct, InquiryView } from "#contract/studios.ts";
import { ConversionView } from "#contract/triage.ts";
import { REMOVAL_REASONS, STUDIO_KINDS, STUDIO_PARTS } from "#domain/studio/studio-lists.ts";
import { SUBMISSION_STATES } from "#domain/submission/submission-state.ts";
import { z } from "zod";

const office = { tag: "office" } as const;
const id = z.strictObject({ id: Uuid });

export const StudioLine = z
  .strictObject({
    id: Uuid,
    code: z.string(),
    name: z.string(),
    kind: z.enum(STUDIO_KINDS),
    theme: z.string(),
    townId: z.string().nullable(),
    town: z.string().nullable(),
    star: z.int().nullable(),
    status: z.enum(["ACTIVE", "CLOSED"]),
    members: z.int(),
    heads: z.array(z.string()),
    onDuty: z.array(z.string()),
    rate: AnswerRateView,
    /** Waiting for an answer, and late of these. */
    open: z.int(),
    late: z.int(),
    /** Duty days of this year, as evidence for who scores by hand. */
    dutyDays: z.int(),
  })
  .meta({ id: "StudioLine" });
export type StudioLine = z.infer<typeof StudioLine>;

export const listStudios = endpoint({
  ...office,
  id: "listStudios",
  method: "get",
  path: "/api/v1/office/studios",
  summary: "All studios with who is on duty, what waits and their answer rates",
  access: "studio.read",
  answers: { 200: z.strictObject({ items: z.array(StudioLine), total: AnswerRateView }) },
});

export const StudioPerson = z.strictObject({
  memberId: Uuid,
  name: z.string(),
  orgTitle: z.string(),
  part: z.enum(STUDIO_PARTS),
  /** Has an account that works: can be given inquiries. */
  canAnswer: z.boolean(),
  answered: z.int(),
  open: z.int(),
  dutyDays: z.int(),
});

export const StudioView = z
  .strictObject({
    ...StudioLine.shape,
    address: z.string(),
    intro: z.string(),
    openedOn: Day,
    rev: z.int(),
    people: z.array(StudioPerson),
  })
  .meta({ id: "StudioView" });
export type StudioView = z.infer<typeof StudioView>;

export const readStudio = endpoint({
  ...office,
  id: "readStudio",
  method: "get",
  path: "/api/v1/office/studios/{id}",
  summary: "One studio with its people",
  access: "studio.read",
  params: id,
  answers: { 200: StudioView },
  refusals: ["not-found"],
});

export const StudioBody = z
  .strictObject({
    /** The revision that was read; 0 makes a new one. */
    rev: z.int().min(0),
    name: text(60),
    kind: z.enum(STUDIO_KINDS),
    theme: textOrNothing(200),
    townId: z.string().max(40).nullable(),
    address: textOrNothing(200),
    intro: textOrNothing(1000),
    star: z.int().min(1).max(5).nullable(),
    status: z.enum(["ACTIVE", "CLOSED"]),
    openedOn: Day,
    people: z.array(z.strictObject({ memberId: Uuid, part: z.enum(STUDIO_PARTS) })).max(200),
  })
  .meta({ id: "StudioBody" });
export type StudioBody = z.infer<typeof StudioBody>;

export const saveStudio = endpoint({
  ...office,
  id: "saveStudio",
  method: "put",
  path: "/api/v1/office/studios/{id}",
  summary: "Make or change a studio and who belongs to it; the same again changes nothing",
  access: "studio.write",
  params: id,
  body: StudioBody,
  answers: { 200: StudioView },
  refusals: ["settings-changed", "name-taken", "not-found"],
});

const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
const RosterView = z.strictObject({ month: Month, days: z.array(DutyDayView) }).meta({ id: "StudioRosterView" });
export type RosterView = z.infer<typeof RosterView>;
const monthOfStudio = z.strictObject({ id: Uuid, month: Month });

export const readStudioRoster = endpoint({
  ...office,
  id: "readStudioRoster",
  method: "get",
  path: "/api/v1/office/studios/{id}/roster/{month}",
  summary: "A month's duty roster",
  access: "studio.read",
  params: monthOfStudio,
  answers: { 200: RosterView },
});

export const RosterBody = z
  .strictObject({
    days: z
      .array(z.strictObject({ day: Day, memberId: Uuid, hours: textOrNothing(40), note: textOrNothing(100) }))
      .max(400),
  })
  .meta({ id: "StudioRosterBody" });
export type RosterBody = z.infer<typeof RosterBody>;

export const saveStudioRoster = endpoint({
  ...office,
  id: "saveStudioRoster",
  method: "put",
  path: "/api/v1/office/studios/{id}/roster/{month}",
  summary: "Put a month's duty roster in the place of the one that stood",
  access: "studio.write",
  params: monthOfStudio,
  body: RosterBody,
  answers: { 200: RosterView },
  refusals: ["not-found"],
});

export const InquiryLine = z
  .strictObject({
    ...InquiryView.shape,
    studio: z.string(),
    lateness: z.enum(["OVERDUE", "NOT_PICKED_UP"]).nullable(),
  })
  .meta({ id: "InquiryLine" });
export type InquiryLine = z.infer<typeof InquiryLine>;

export const InquiryFilter = z.strictObject({
  studio: Uuid.optional(),
  state: z.enum(SUBMISSION_STATES).optional(),
  late: z.literal("true").optional(),
  removed: z.literal("true").optional(),
  q: z.string().max(100).optional(),
  page: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional(),
});
export type InquiryFilter = z.infer<typeof InquiryFilter>;

export const listInquiries = endpoint({
  ...office,
  id: "listInquiries",
  method: "get",
  path: "/api/v1/office/inquiries",
  summary: "Inquiries by studio, state and lateness, those that are due first, fifty a page",
  access: "studio.read",
  query: InquiryFilter,
  answers: {
    200: z.strictObject({
      items: z.array(InquiryLine),
      total: z.int(),
      counts: z.record(z.string(), z.int()),
    }),
  },
});

const InquiryMoveEntry = z.strictObject({
  at: Instant,
  move: z.string(),
  label: z.string(),
  actor: z.string(),
  note: z.string().nullable(),
  undone: z.boolean(),
});

export const InquiryDetail = z
  .strictObject({
    ...InquiryLine.shape,
    /** What the signed-in person may do now. */
    moves: z.array(z.string()),
    canUndo: z.boolean(),
    conversions: z.array(ConversionView),
    history: z.array(InquiryMoveEntry),
    people: z.array(z.strictObject({ memberId: Uuid, name: z.string(), isHead: z.boolean() })),
  })
  .meta({ id: "InquiryDetail" });
export type InquiryDetail = z.infer<typeof InquiryDetail>;

export const readInquiry = endpoint({
  ...office,
  id: "readInquiry",
  method: "get",
  path: "/api/v1/office/inquiries/{id}",
  summary: "One inquiry with its history",
  access: "studio.read",
  params: id,
  answers: { 200: InquiryDetail },
  refusals: ["not-found"],
});

export const moveInquiry = endpoint({
  ...office,
  id: "moveInquiry",
  method: "post",
  path: "/api/v1/office/inquiries/{id}/moves",
  summary: "Assign, remove with a reason, or take one's own last move back",
  access: "studio.write",
  params: id,
  body: z.union([InquiryAct, z.strictObject({ act: z.literal("undo") })]).meta({ id: "InquiryMoveBody" }),
  answers: { 200: InquiryDetail },
  refusals: ["not-found", "move-not-allowed", "nothing-to-undo"],
});

export const RemovalLine = z
  .strictObject({
    inquiryId: Uuid,
    studio: z.string(),
    text: z.string(),
    reason: z.enum(REMOVAL_REASONS),
    note: z.string().nullable(),
    at: Instant,
    by: z.string(),
  })
  .meta({ id: "RemovalLine" });
export type RemovalLine = z.infer<typeof RemovalLine>;

export const listRemovals = endpoint({
  ...office,
  id: "listRemovals",
  method: "get",
  path: "/api/v1/office/inquiry-removals",
  summary: "What was taken out of the answer rate, by whom and why, newest first",
  access: "studio.read",
  query: z.strictObject({ studio: Uuid.optional() }),
  answers: { 200: z.strictObject({ items: z.array(RemovalLine) }) },
});

export const drawStudioPoster = endpoint({
  ...office,
  id: "drawStudioPoster",
  method: "get",
  path: "/api/v1/office/studios/{id}/poster/{format}",
  summary: "A poster with the studio's QR code",
  access: "studio.write",
  params: z.strictObject({ id: Uuid, format: z.enum(["A4", "A5"]) }),
  answers: { 200: "application/pdf" },
  refusals: ["not-found"],
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const exportStudios = endpoint({
  ...office,
  id: "exportStudios",
  method: "get",
  path: "/api/v1/office/studio-figures.xlsx",
  summary: "Studios with their figures and denominators, and the log of removals, as a workbook",
  access: "studio.read",
  answers: { 200: XLSX },
});
