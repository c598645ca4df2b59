import { endpoint } from "#contract/endpoint.ts";
import { Instant, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { ATTENDANCE_STATES } from "#domain/meeting/attendance-flow.ts";
import { MEETING_STATES } from "#domain/meeting/meeting-flow.ts";
import {
  ACTIVITY_CATEGORIES,
  ATTENDEE_ROLES,
  CHECK_IN_WAYS,
  LEAVE_KINDS,
  LEAVE_STATES,
  MEETING_KINDS,
  SPEECH_STATES,
} from "#domain/meeting/meeting-lists.ts";
import { z } from "zod";

export const LeaveView = z
  .strictObject({
    id: Uuid,
    no: z.int(),
    kind: z.enum(LEAVE_KINDS),
    reason: z.string(),
    sessionIds: z.array(Uuid),
    state: z.enum(LEAVE_STATES),
    askedAt: Instant,
    decidedBy: z.string(),
    decidedAt: Instant.nullable(),
    decisionNote: z.string(),
  })
  .meta({ id: "LeaveView" });

export const MeetingDocumentView = z
  .strictObject({
    id: Uuid,
    title: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    /** Can be read as text (docx, txt); a PDF is read page by page. */
    hasBlocks: z.boolean(),
  })
  .meta({ id: "MeetingDocumentView" });
export type MeetingDocumentView = z.infer<typeof MeetingDocumentView>;

export const SpeechView = z
  .strictObject({
    id: Uuid,
    meetingId: Uuid,
    title: z.string(),
    body: z.string(),
    state: z.enum(SPEECH_STATES),
    submittedAt: Instant,
    decisionNote: z.string(),
  })
  .meta({ id: "SpeechView" });

/** One half-day as it stands for this member. */
export const MySessionView = z
  .strictObject({
    id: Uuid,
    no: z.int(),
    label: z.string(),
    startsAt: Instant,
    endsAt: Instant,
    state: z.enum(ATTENDANCE_STATES),
    checkedInAt: Instant.nullable(),
    way: z.enum(CHECK_IN_WAYS).nullable(),
    isLate: z.boolean(),
    leftEarly: z.boolean(),
    offlineSynced: z.boolean(),
  })
  .meta({ id: "MySessionView" });

/** A meeting or activity that the member is invited to. */
export const MyMeeting = z
  .strictObject({
    id: Uuid,
    kind: z.enum(MEETING_KINDS),
    category: z.enum(ACTIVITY_CATEGORIES).nullable(),
    title: z.string(),
    place: z.string(),
    organiser: z.string(),
    summary: z.string(),
    isObligatory: z.boolean(),
    twoThirds: z.boolean(),
    state: z.enum(MEETING_STATES),
    role: z.enum(ATTENDEE_ROLES),
    seat: z.string(),
    isRegistered: z.boolean(),
    answerBy: Instant.nullable(),
    leaveApprover: z.string(),
    speechUntil: Instant.nullable(),
    cancelReason: z.string(),
    sessions: z.array(MySessionView),
    leaves: z.array(LeaveView),
    documents: z.array(MeetingDocumentView),
    speeches: z.array(SpeechView),
    changedAt: Instant,
  })
  .meta({ id: "MyMeeting" });
export type MyMeeting = z.infer<typeof MyMeeting>;

/** Meetings of this scoring year and to come; `memberCode` is the QR text by which staff check the member in, good until `memberCodeUntil`. */
export const MeetingsDocument = z
  .strictObject({
    asOf: Instant,
    meetings: z.array(MyMeeting),
    memberCode: z.string(),
    memberCodeUntil: Instant,
  })
  .meta({ id: "MeetingsDocument" });
export type MeetingsDocument = z.infer<typeof MeetingsDocument>;

export const getMyMeetings = endpoint({
  id: "getMyMeetings",
  method: "get",
  path: "/api/v1/my-meetings",
  tag: "session",
  summary: "Meetings and activities of the signed-in member, with documents, leave and speech papers",
  access: "submission.submitAsMember",
  headers: z.strictObject({ "if-none-match": z.string().max(100).optional() }),
  answers: { 200: MeetingsDocument, 304: null },
});

const document = z.strictObject({ id: Uuid, documentId: Uuid });

export const getMeetingDocument = endpoint({
  id: "getMeetingDocument",
  method: "get",
  path: "/api/v1/my-meetings/{id}/documents/{documentId}",
  tag: "session",
  summary: "The bytes of a document of a meeting that the member is invited to",
  access: "submission.submitAsMember",
  params: document,
  answers: { 200: ["application/pdf", "application/octet-stream"] },
  refusals: ["not-found"],
});

export const getMeetingDocumentBlocks = endpoint({
  id: "getMeetingDocumentBlocks",
  method: "get",
  path: "/api/v1/my-meetings/{id}/documents/{documentId}/blocks",
  tag: "session",
  summary: "The paragraphs of a document, for reading without the program that wrote it",
  access: "submission.submitAsMember",
  params: document,
  answers: {
    200: z.strictObject({
      blocks: z.array(
        z.strictObject({
          kind: z.enum(["heading", "paragraph", "item", "row"]),
          text: z.string(),
          cells: z.array(z.string()).optional(),
        }),
      ),
    }),
  },
  refusals: ["not-found"],
});

/** What a member does about a meeting. entityId is the meeting's id. */
export const MeetingAct = z
  .discriminatedUnion("act", [
    z.strictObject({ act: z.literal("confirm") }),
    z.strictObject({ act: z.literal("decline") }),
    z.strictObject({
      act: z.literal("askLeave"),
      leaveId: Uuid,
      kind: z.enum(LEAVE_KINDS),
      reason: textOrNothing(300),
      sessionIds: z.array(Uuid).min(1).max(40),
    }),
    z.strictObject({ act: z.literal("withdrawLeave"), leaveId: Uuid }),
    z.strictObject({ act: z.literal("submitSpeech"), speechId: Uuid, title: text(60), body: text(6000) }),
    z.strictObject({ act: z.literal("withdrawSpeech"), speechId: Uuid }),
  ])
  .meta({ id: "MeetingAct" });
export type MeetingAct = z.infer<typeof MeetingAct>;

/** The room's code as it was read: domain/meeting/room-code.ts. entityId is the half-day's id that the code names. */
export const CheckIn = z.strictObject({ code: z.string().min(20).max(80) }).meta({ id: "CheckIn" });
export type CheckIn = z.infer<typeof CheckIn>;
