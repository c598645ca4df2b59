import { endpoint } from "#contract/endpoint.ts";
import { Instant, Sha256, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { LeaveView, MeetingDocumentView, SpeechView } from "#contract/meetings.ts";
import { ATTACHMENT_MEDIA_TYPES } from "#domain/attachment/attachment-kind.ts";
import { ATTENDANCE_STATES } from "#domain/meeting/attendance-flow.ts";
import { MEETING_MOVES, MEETING_STATES } from "#domain/meeting/meeting-flow.ts";
import { ACTIVITY_CATEGORIES, ATTENDEE_ROLES, CHECK_IN_WAYS, MEETING_KINDS } from "#domain/meeting/meeting-lists.ts";
import { SPEECH_MOVES } from "#domain/meeting/speech-flow.ts";
import { DUTY_KINDS } from "#domain/duty/duty-kinds.ts";
import { z } from "zod";

const one = z.strictObject({ id: Uuid });

const Session = z.strictObject({ id: Uuid, label: text(30), startsAt: Instant, endsAt: Instant });

export const MeetingBody = z
  .strictObject({
    rev: z.int().min(0),
    kind: z.enum(MEETING_KINDS),
    category: z.enum(ACTIVITY_CATEGORIES).nullable(),
    title: text(80),
    place: textOrNothing(80),
    organiser: textOrNothing(40),
    summary: textOrNothing(1000),
    isObligatory: z.boolean(),
    twoThirds: z.boolean(),
    lateAfterMinutes: z.int().min(0).max(240),
    leaveApprover: textOrNothing(30),
    answerBy: Instant.nullable(),
    speechUntil: Instant.nullable(),
    sessions: z.array(Session).min(1).max(40),
  })
  .meta({ id: "MeetingBody" });
export type MeetingBody = z.infer<typeof MeetingBody>;

export const MeetingRow = z
  .strictObject({
    id: Uuid,
    kind: z.enum(MEETING_KINDS),
    category: z.enum(ACTIVITY_CATEGORIES).nullable(),
    title: z.string(),
    place: z.string(),
    organiser: z.string(),
    state: z.enum(MEETING_STATES),
    isObligatory: z.boolean(),
    startsAt: Instant,
    endsAt: Instant,
    sessions: z.int(),
    invited: z.int(),
    confirmed: z.int(),
    onLeave: z.int(),
    /** Came to at least one half-day. */
    came: z.int(),
    openLeaves: z.int(),
  })
  .meta({ id: "MeetingRow" });
export type MeetingRow = z.infer<typeof MeetingRow>;

export const listMeetings = endpoint({
  id: "listMeetings",
  method: "get",
  path: "/api/v1/office/meetings",
  tag: "office",
  summary: "Meetings and activities of a calendar year, the latest first; staff of a 专委会 see their own",
  access: "meeting.write",
  query: z.strictObject({
    year: z
      .string()
      .regex(/^20\d\d$/)
      .optional(),
    kind: z.enum(MEETING_KINDS).optional(),
    state: z.enum(MEETING_STATES).optional(),
    q: z.string().max(60).optional(),
  }),
  answers: { 200: z.strictObject({ items: z.array(MeetingRow) }) },
});

export const AttendanceCell = z.strictObject({
  sessionId: Uuid,
  state: z.enum(ATTENDANCE_STATES),
  checkedInAt: Instant.nullable(),
  way: z.enum(CHECK_IN_WAYS).nullable(),
  isLate: z.boolean(),
  leftEarly: z.boolean(),
  offlineSynced: z.boolean(),
  enteredBy: z.string().nullable(),
  hasSheet: z.boolean(),
});

export const InviteeView = z
  .strictObject({
    memberId: Uuid,
    memberNo: z.string(),
    name: z.string(),
    sector: z.string(),
    role: z.enum(ATTENDEE_ROLES),
    seat: z.string(),
    isRegistered: z.boolean(),
    answeredAt: Instant.nullable(),
    cells: z.array(AttendanceCell),
    leaves: z.array(LeaveView),
  })
  .meta({ id: "InviteeView" });
export type InviteeView = z.infer<typeof InviteeView>;

export const MeetingDetail = z
  .strictObject({
    id: Uuid,
    ...MeetingBody.shape,
    state: z.enum(MEETING_STATES),
    createdBy: z.string(),
    invitees: z.array(InviteeView),
    documents: z.array(MeetingDocumentView),
    speeches: z.array(z.strictObject({ ...SpeechView.shape, memberName: z.string(), sector: z.string() })),
    history: z.array(z.strictObject({ at: Instant, who: z.string(), move: z.string(), note: z.string() })),
  })
  .meta({ id: "MeetingDetail" });
export type MeetingDetail = z.infer<typeof MeetingDetail>;

export const readMeeting = endpoint({
  id: "readMeeting",
  method: "get",
  path: "/api/v1/office/meetings/{id}",
  tag: "office",
  summary: "One meeting with everybody's attendance",
  access: "meeting.write",
  params: one,
  answers: { 200: MeetingDetail },
  refusals: ["not-found"],
});

export const saveMeeting = endpoint({
  id: "saveMeeting",
  method: "put",
  path: "/api/v1/office/meetings/{id}",
  tag: "office",
  summary: "Write a meeting or an activity (rev 0: new); half-days that somebody was checked in to stay",
  access: "meeting.write",
  params: one,
  body: MeetingBody,
  answers: { 200: MeetingDetail },
  refusals: ["settings-changed", "move-not-allowed", "session-in-use", "not-allowed"],
});

export const saveInvitees = endpoint({
  id: "saveInvitees",
  method: "put",
  path: "/api/v1/office/meetings/{id}/invitees",
  tag: "office",
  summary: "Who is invited, whole; who is left out and has not come loses the invitation",
  access: "meeting.write",
  params: one,
  body: z.strictObject({
    invitees: z
      .array(z.strictObject({ memberId: Uuid, role: z.enum(ATTENDEE_ROLES), seat: textOrNothing(30) }))
      .max(2000),
  }),
  answers: { 200: MeetingDetail },
  refusals: ["not-found", "move-not-allowed", "member-unknown"],
});

/** For choosing whom to invite. */
export const listMeetingPeople = endpoint({
  id: "listMeetingPeople",
  method: "get",
  path: "/api/v1/office/meeting-people",
  tag: "office",
  summary: "Members with sector, town and whether they are 常委",
  access: "meeting.write",
  answers: {
    200: z.strictObject({
      members: z.array(
        z.strictObject({
          id: Uuid,
          memberNo: z.string(),
          name: z.string(),
          sector: z.string(),
          town: z.string().nullable(),
          isStanding: z.boolean(),
        }),
      ),
    }),
  },
});

export const moveMeeting = endpoint({
  id: "moveMeeting",
  method: "post",
  path: "/api/v1/office/meetings/{id}/moves",
  tag: "office",
  summary: "Publish, cancel, finalise in one action, take finalising back by reversal",
  access: "meeting.write",
  params: one,
  body: z.strictObject({ move: z.enum(MEETING_MOVES), reason: textOrNothing(300) }),
  answers: { 200: MeetingDetail },
  refusals: ["not-found", "move-not-allowed", "not-over", "leaves-open", "year-not-open"],
});

/** What finalising would book, per member and half-day. */
export const FinalisationPreview = z
  .strictObject({
    isOver: z.boolean(),
    openLeaves: z.int(),
    counts: z.strictObject({ present: z.int(), excused: z.int(), absent: z.int(), notCounted: z.int(), late: z.int() }),
    /** present ÷ (invited − typed exempt leave), per cent with one place (domain.md §5.5). */
    attendanceRate: z.strictObject({ present: z.int(), of: z.int() }),
    members: z.array(
      z.strictObject({
        memberId: Uuid,
        name: z.string(),
        sector: z.string(),
        outcomes: z.array(
          z.strictObject({
            sessionId: Uuid,
            state: z.enum(ATTENDANCE_STATES),
            books: z.enum(DUTY_KINDS).nullable(),
            /** 「到会 1/4 个半天，不足三分之二，按缺席计」. */
            because: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "FinalisationPreview" });
export type FinalisationPreview = z.infer<typeof FinalisationPreview>;

export const previewFinalisation = endpoint({
  id: "previewFinalisation",
  method: "get",
  path: "/api/v1/office/meetings/{id}/finalisation",
  tag: "office",
  summary: "What finalising this meeting would book",
  access: "meeting.write",
  params: one,
  answers: { 200: FinalisationPreview },
  refusals: ["not-found"],
});

/** Staff's marks: here (late or not), gone early, taken back. `sheet`: the photographed paper list. */
export const markAttendance = endpoint({
  id: "markAttendance",
  method: "post",
  path: "/api/v1/office/meetings/{id}/attendance",
  tag: "office",
  summary: "Check members in by the list or the paper sheet, mark who left early, take a mark back",
  access: "meeting.write",
  params: one,
  body: z.strictObject({
    sessionId: Uuid,
    mark: z.enum(["HERE", "LATE", "LEFT_EARLY", "CLEARED"]),
    memberIds: z.array(Uuid).min(1).max(2000),
    way: z.enum(["LIST", "PAPER"]),
    sheetSha256: Sha256.nullable(),
  }),
  answers: { 200: MeetingDetail },
  refusals: ["not-found", "move-not-allowed", "attachment-missing", "outside-session"],
});

export const checkInByMemberCode = endpoint({
  id: "checkInByMemberCode",
  method: "post",
  path: "/api/v1/office/meetings/{id}/member-codes",
  tag: "office",
  summary: "Check in the member whose code staff have scanned",
  access: "meeting.write",
  params: one,
  body: z.strictObject({ sessionId: Uuid, code: z.string().min(10).max(120) }),
  answers: { 200: z.strictObject({ name: z.string(), sector: z.string(), wasHere: z.boolean(), isLate: z.boolean() }) },
  refusals: ["not-found", "member-code-invalid", "not-invited", "outside-session", "move-not-allowed"],
});

export const OpenLeave = z.strictObject({
  ...LeaveView.shape,
  meeting: z.strictObject({ id: Uuid, title: z.string(), startsAt: Instant, leaveApprover: z.string() }),
  sessionLabels: z.array(z.string()),
  member: z.strictObject({ id: Uuid, name: z.string(), sector: z.string() }),
});
export type OpenLeave = z.infer<typeof OpenLeave>;

export const listLeaves = endpoint({
  id: "listLeaves",
  method: "get",
  path: "/api/v1/office/leaves",
  tag: "office",
  summary: "Leave that waits for a decision, then what was decided lately",
  access: "meeting.decideLeave",
  answers: { 200: z.strictObject({ items: z.array(OpenLeave) }) },
});

export const decideLeave = endpoint({
  id: "decideLeave",
  method: "post",
  path: "/api/v1/office/leaves/{id}/decision",
  tag: "office",
  summary:
    "Approve leave, or refuse it with a reason; before the meeting is finalised a refusal may still become an approval",
  access: "meeting.decideLeave",
  params: one,
  body: z.strictObject({ decision: z.enum(["approve", "refuse"]), note: textOrNothing(300) }),
  answers: { 200: OpenLeave },
  refusals: ["not-found", "move-not-allowed"],
});

/** The codes of the next minutes, so that the room's screen goes on where its line drops. */
export const getRoomCodes = endpoint({
  id: "getRoomCodes",
  method: "get",
  path: "/api/v1/office/meetings/{id}/room-codes",
  tag: "office",
  summary: "Check-in codes of one half-day for the next ten minutes, one per 30 seconds",
  access: "meeting.write",
  params: one,
  query: z.strictObject({ sessionId: Uuid }),
  answers: {
    200: z.strictObject({
      serverTime: Instant,
      opensAt: Instant,
      closesAt: Instant,
      came: z.int(),
      invited: z.int(),
      codes: z.array(z.strictObject({ from: Instant, until: Instant, link: z.string() })),
    }),
  },
  refusals: ["not-found"],
});

export const addMeetingDocument = endpoint({
  id: "addMeetingDocument",
  method: "put",
  path: "/api/v1/office/meetings/{id}/documents/{documentId}",
  tag: "office",
  summary: "Put an uploaded file (PDF, docx, txt) into the meeting's pack",
  access: "meeting.write",
  params: z.strictObject({ id: Uuid, documentId: Uuid }),
  body: z.strictObject({ title: text(80), fileName: text(100), sha256: Sha256, sort: z.int().min(0).max(1000) }),
  answers: { 200: MeetingDocumentView },
  refusals: ["not-found", "attachment-missing", "attachment-kind"],
});

export const getPackDocument = endpoint({
  id: "getPackDocument",
  method: "get",
  path: "/api/v1/office/meetings/{id}/documents/{documentId}",
  tag: "office",
  summary: "A document of the meeting's pack; always to be saved, never shown",
  access: "meeting.write",
  params: z.strictObject({ id: Uuid, documentId: Uuid }),
  answers: { 200: ATTACHMENT_MEDIA_TYPES },
  refusals: ["not-found"],
});

/** By the mark that points to it. */
export const getSheetPhoto = endpoint({
  id: "getSheetPhoto",
  method: "get",
  path: "/api/v1/office/meetings/{id}/sheet-photos/{sessionId}/{memberId}",
  tag: "office",
  summary: "The photographed paper sheet behind a member's mark of one half-day",
  access: "meeting.write",
  params: z.strictObject({ id: Uuid, sessionId: Uuid, memberId: Uuid }),
  answers: { 200: ATTACHMENT_MEDIA_TYPES },
  refusals: ["not-found"],
});

export const removeMeetingDocument = endpoint({
  id: "removeMeetingDocument",
  method: "delete",
  path: "/api/v1/office/meetings/{id}/documents/{documentId}",
  tag: "office",
  summary: "Take a document out of the pack; phones drop it",
  access: "meeting.write",
  params: z.strictObject({ id: Uuid, documentId: Uuid }),
  answers: { 204: null },
  refusals: ["not-found"],
});

export const moveSpeech = endpoint({
  id: "moveSpeech",
  method: "post",
  path: "/api/v1/office/speeches/{id}/moves",
  tag: "office",
  summary: "Use a speech paper orally or in writing, or not; reconsider",
  access: "meeting.write",
  params: one,
  body: z.strictObject({ move: z.enum(SPEECH_MOVES), note: textOrNothing(300) }),
  answers: { 204: null },
  refusals: ["not-found", "move-not-allowed"],
});

export const getAttendanceSheet = endpoint({
  id: "getAttendanceSheet",
  method: "get",
  path: "/api/v1/office/meetings/{id}/attendance-sheets/{format}",
  tag: "office",
  summary: "The attendance sheet with a column for signatures, PDF or xlsx",
  access: "meeting.write",
  params: z.strictObject({ id: Uuid, format: z.enum(["pdf", "xlsx"]) }),
  answers: { 200: ["application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
  refusals: ["not-found"],
});
