import type {
  addMeetingDocument,
  checkInByMemberCode,
  FinalisationPreview as PreviewWire,
  getRoomCodes,
  InviteeView,
  listMeetingPeople,
  listMeetings,
  markAttendance,
  MeetingBody as BodyWire,
  MeetingDetail as DetailWire,
  MeetingRow as RowWire,
  moveMeeting,
  moveSpeech,
  previewFinalisation,
  readMeeting,
  removeMeetingDocument,
  saveInvitees,
  saveMeeting,
} from "#contract/meetings-desk.ts";
import type { MeetingDocumentView } from "#contract/meetings.ts";
import { addressOf, type AnswerOf, ask, type Sent } from "#data/ask-endpoint.ts";
import type { MeetingMove } from "#domain/meeting/meeting-flow.ts";
import type { SpeechMove } from "#domain/meeting/speech-flow.ts";

export type MeetingRow = RowWire;
export type MeetingBody = BodyWire;
export type MeetingDetail = DetailWire;
export type Invitee = InviteeView;
export type Cell = Invitee["cells"][number];
export type MeetingSession = MeetingDetail["sessions"][number];
export type MeetingDocument = MeetingDocumentView;
export type Speech = MeetingDetail["speeches"][number];
export type MeetingFilter = NonNullable<Sent<typeof listMeetings>["query"]>;
export type MeetingPerson = AnswerOf<typeof listMeetingPeople>["members"][number];
export type InviteesBody = NonNullable<Sent<typeof saveInvitees>["body"]>;
export type Mark = NonNullable<Sent<typeof markAttendance>["body"]>;
export type FinalisationPreview = PreviewWire;
export type CodeCheckIn = AnswerOf<typeof checkInByMemberCode>;
export type RoomCodes = AnswerOf<typeof getRoomCodes>;

/** A whole plenary goes over the wire: slower lines get more time. */
const LONG_MS = 40_000;

export const readMeetings = (query: MeetingFilter, signal?: AbortSignal) =>
  ask<typeof listMeetings>("get", "/api/v1/office/meetings", { query, signal });

export const readOneMeeting = (id: string, signal?: AbortSignal) =>
  ask<typeof readMeeting>("get", "/api/v1/office/meetings/{id}", { params: { id }, signal, timeoutMs: LONG_MS });

/** Writes a meeting; refused where a colleague has changed it since its `rev`. */
export const keepMeeting = (id: string, body: MeetingBody) =>
  ask<typeof saveMeeting>("put", "/api/v1/office/meetings/{id}", { params: { id }, body });

/** Who is invited, whole. */
export const keepInvitees = (id: string, body: InviteesBody) =>
  ask<typeof saveInvitees>("put", "/api/v1/office/meetings/{id}/invitees", {
    params: { id },
    body,
    timeoutMs: LONG_MS,
  });

export const readMeetingPeople = (signal?: AbortSignal) =>
  ask<typeof listMeetingPeople>("get", "/api/v1/office/meeting-people", { signal });

export const takeMeetingMove = (id: string, move: MeetingMove, reason = "") =>
  ask<typeof moveMeeting>("post", "/api/v1/office/meetings/{id}/moves", {
    params: { id },
    body: { move, reason },
    timeoutMs: LONG_MS,
  });

export const readPreview = (id: string, signal?: AbortSignal) =>
  ask<typeof previewFinalisation>("get", "/api/v1/office/meetings/{id}/finalisation", {
    params: { id },
    signal,
    timeoutMs: LONG_MS,
  });

/** Staff's mark on some invitees of one half-day. */
export const setMark = (id: string, body: Mark) =>
  ask<typeof markAttendance>("post", "/api/v1/office/meetings/{id}/attendance", { params: { id }, body });

export const checkInScanned = (id: string, sessionId: string, code: string) =>
  ask<typeof checkInByMemberCode>("post", "/api/v1/office/meetings/{id}/member-codes", {
    params: { id },
    body: { sessionId, code },
  });

/** The room's codes of the next ten minutes, with how many have come. */
export const readRoomCodes = (id: string, sessionId: string, signal?: AbortSignal) =>
  ask<typeof getRoomCodes>("get", "/api/v1/office/meetings/{id}/room-codes", {
    params: { id },
    query: { sessionId },
    signal,
  });

export const putMeetingDocument = (
  id: string,
  documentId: string,
  body: NonNullable<Sent<typeof addMeetingDocument>["body"]>,
) =>
  ask<typeof addMeetingDocument>("put", "/api/v1/office/meetings/{id}/documents/{documentId}", {
    params: { id, documentId },
    body,
    timeoutMs: LONG_MS,
  });

export const dropMeetingDocument = (id: string, documentId: string) =>
  ask<typeof removeMeetingDocument>("delete", "/api/v1/office/meetings/{id}/documents/{documentId}", {
    params: { id, documentId },
  });

export const takeSpeechMove = (id: string, move: SpeechMove, note: string) =>
  ask<typeof moveSpeech>("post", "/api/v1/office/speeches/{id}/moves", { params: { id }, body: { move, note } });

/** Where the attendance sheet is; the browser downloads it by itself. */
export const attendanceSheetAddress = (id: string, format: "pdf" | "xlsx"): string =>
  addressOf("/api/v1/office/meetings/{id}/attendance-sheets/{format}", { id, format });

/** Where a document of the pack is, to be saved. */
export const packDocumentAddress = (id: string, documentId: string): string =>
  addressOf("/api/v1/office/meetings/{id}/documents/{documentId}", { id, documentId });

/** Where the photographed paper sheet behind a mark is, to be saved. */
export const sheetPhotoAddress = (id: string, sessionId: string, memberId: string): string =>
  addressOf("/api/v1/office/meetings/{id}/sheet-photos/{sessionId}/{memberId}", { id, sessionId, memberId });
