import type { MeetingAct, MyMeeting } from "#contract/meetings.ts";
import type { MeetingBody, MeetingDetail } from "#contract/meetings-desk.ts";
import type { AttendanceState } from "#domain/meeting/attendance-flow.ts";
import type { Reply, TestServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import type { z } from "zod";

export type Detail = z.infer<typeof MeetingDetail>;
export type Signed = Awaited<ReturnType<typeof addSignedIn>>;

/** A member's phone: what it sends about meetings and what it reads of them. */
export const addInvitee = async (server: TestServer) => {
  const who = await addSignedIn(server, ["MEMBER"]);
  const send = async (kind: string, entityId: string, payload: object, times: OpTimes = {}) => {
    const clientAt = (times.clientAt ?? server.clock.now()).toISOString();
    const op = { opId: times.opId ?? randomUUID(), v: 1, kind, entityId, author: who.id, clientAt, payload };
    const reply = await server.ask("POST", "/api/v1/ops", {
      cookie: who.cookie,
      json: {
        deviceId: randomUUID(),
        app: "member/1",
        ...(times.sentAt && { sentAt: times.sentAt.toISOString() }),
        ops: [op],
      },
    });
    return (JSON.parse(reply.text) as { results: OpAnswer[] }).results[0];
  };
  return {
    ...who,
    memberId: who.memberId ?? "",
    act: (meetingId: string, act: MeetingAct) => send("meeting.act", meetingId, act),
    checkIn: (sessionId: string, code: string, times?: OpTimes) => send("meeting.checkIn", sessionId, { code }, times),
    meetings: async (): Promise<MyMeeting[]> => {
      const reply = await server.ask("GET", "/api/v1/my-meetings", { cookie: who.cookie });
      return (JSON.parse(reply.text) as { meetings: MyMeeting[] }).meetings;
    },
  };
};
export type Invitee = Awaited<ReturnType<typeof addInvitee>>;

interface OpTimes {
  readonly opId?: string;
  readonly clientAt?: Date;
  /** The phone's clock as it sends. */
  readonly sentAt?: Date;
}

interface OpAnswer {
  readonly opId: string;
  readonly status: string;
  readonly code?: string;
}

/** Half-days from `begin` on, one every five hours, each three hours long. */
export const halfDays = (count: number, begin: Date): MeetingBody["sessions"] =>
  Array.from({ length: count }, (_, at) => {
    const from = begin.getTime() + at * 5 * 3_600_000;
    const instant = (ms: number) => new Date(ms).toISOString();
    return { id: randomUUID(), label: `第${at + 1}场`, startsAt: instant(from), endsAt: instant(from + 3 * 3_600_000) };
  });

export const meetingBody = (changes: Partial<MeetingBody> = {}): MeetingBody => ({
  rev: 0,
  kind: "PLENARY",
  category: null,
  title: "三届五次全会（演示）",
  place: "演示会堂",
  organiser: "办公室",
  summary: "",
  isObligatory: true,
  twoThirds: true,
  lateAfterMinutes: 15,
  leaveApprover: "秘书长",
  answerBy: null,
  speechUntil: null,
  sessions: halfDays(1, new Date(Date.now() + 3_600_000)),
  ...changes,
});

/** What the desk of meetings does, as one of its staff. */
export const deskOf = (server: TestServer, { cookie }: { readonly cookie: string }) => {
  const ask = (method: string, path: string, json?: unknown): Promise<Reply> =>
    server.ask(method, `/api/v1/office/${path}`, { cookie, ...(json !== undefined && { json }) });
  const detail = async (reply: Promise<Reply>): Promise<Detail> => {
    const { status, text } = await reply;
    if (status !== 200) throw new Error(`${status} ${text}`);
    return JSON.parse(text) as Detail;
  };
  const desk = {
    ask,
    save: (id: string, body: MeetingBody) => ask("PUT", `meetings/${id}`, body),
    invite: (id: string, memberIds: readonly string[], role = "MEMBER") =>
      ask("PUT", `meetings/${id}/invitees`, {
        invitees: memberIds.map((memberId) => ({ memberId, role, seat: "" })),
      }),
    move: (id: string, move: string, reason = "") => ask("POST", `meetings/${id}/moves`, { move, reason }),
    read: (id: string) => detail(ask("GET", `meetings/${id}`)),
    mark: (
      id: string,
      sessionId: string,
      mark: string,
      memberIds: readonly string[],
      sheetSha256: string | null = null,
    ) =>
      ask("POST", `meetings/${id}/attendance`, {
        sessionId,
        mark,
        memberIds,
        way: sheetSha256 === null ? "LIST" : "PAPER",
        sheetSha256,
      }),
    decide: (leaveId: string, decision: "approve" | "refuse", note = "") =>
      ask("POST", `leaves/${leaveId}/decision`, { decision, note }),
    /** A published meeting with these members; gives its id and those of its half-days. */
    hold: async (members: readonly { readonly memberId: string }[], changes: Partial<MeetingBody> = {}) => {
      const id = randomUUID();
      const body = meetingBody(changes);
      await detail(desk.save(id, body));
      await detail(
        desk.invite(
          id,
          members.map(({ memberId }) => memberId),
        ),
      );
      await detail(desk.move(id, "publish"));
      return { id, sessions: body.sessions.map((session) => session.id), body };
    },
  };
  return desk;
};
export type Desk = ReturnType<typeof deskOf>;

/** How the half-days of one member stand. */
export const statesOf = (meeting: Detail, memberId: string): AttendanceState[] =>
  meeting.invitees.find((invitee) => invitee.memberId === memberId)?.cells.map(({ state }) => state) ?? [];
