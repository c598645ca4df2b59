import type { MeetingBody } from "#contract/meetings-desk.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-accounts.ts";
import { createHash, randomUUID } from "node:crypto";

/** 委工委 of the demo. */
const MEMBER_AFFAIRS = "13800000021";

type HalfDays = MeetingBody["sessions"];

/** Half-days that begin so many minutes from now, three hours each. */
export const halfDaysAt = (...minutes: readonly number[]): HalfDays =>
  minutes.map((minute, index) => ({
    id: randomUUID(),
    label: `第${index + 1}个半天`,
    startsAt: new Date(Date.now() + minute * 60_000).toISOString(),
    endsAt: new Date(Date.now() + (minute + 180) * 60_000).toISOString(),
  }));

/** The desk of the 委工委, as far as a member's journey needs it. */
export const openMeetingOffice = async (origin: string) => {
  const signedIn = await fetch(`${origin}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ phone: MEMBER_AFFAIRS, password: DEMO_PASSWORD }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const ask = async (method: string, path: string, json?: unknown): Promise<Response> => {
    const answer = await fetch(`${origin}/api/v1/office/${path}`, {
      method,
      headers: { cookie, ...(json !== undefined && { "content-type": "application/json" }) },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return {
    ask,
    /** A published meeting to which this member is invited; gives its id. */
    hold: async (memberId: string, changes: Partial<MeetingBody>): Promise<string> => {
      const id = randomUUID();
      await ask("PUT", `meetings/${id}`, { ...anObligatoryOne, sessions: halfDaysAt(2_880), ...changes });
      await ask("PUT", `meetings/${id}/invitees`, { invitees: [{ memberId, role: "MEMBER", seat: "3 排 12 座" }] });
      await ask("POST", `meetings/${id}/moves`, { move: "publish", reason: "" });
      return id;
    },
    /** Puts a file into the meeting's pack; gives the document's id. */
    addDocument: async (id: string, fileName: string, bytes: Uint8Array): Promise<string> => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const name = encodeURIComponent(fileName);
      const put = await fetch(`${origin}/api/v1/attachments/${sha256}?name=${name}`, {
        method: "PUT",
        headers: { cookie, "content-type": "application/octet-stream" },
        body: Buffer.from(bytes),
      });
      if (!put.ok) throw new Error(`${fileName}: ${put.status} ${await put.text()}`);
      const documentId = randomUUID();
      await ask("PUT", `meetings/${id}/documents/${documentId}`, {
        title: `演示：${fileName}`,
        fileName,
        sha256,
        sort: 1,
      });
      return documentId;
    },
    /** The letters that the room's screen shows now. */
    roomLink: async (id: string, sessionId: string): Promise<string> => {
      const answer = await ask("GET", `meetings/${id}/room-codes?sessionId=${sessionId}`);
      const { codes } = (await answer.json()) as { codes: { from: string; until: string; link: string }[] };
      const now = Date.now();
      const shown = codes.find(({ from, until }) => Date.parse(from) <= now && Date.parse(until) > now) ?? codes[0];
      if (!shown) throw new Error("the room shows no code");
      return new URL(shown.link, origin).href;
    },
    /** Decides on the leave that waits for this meeting. */
    decideLeave: async (meetingId: string, decision: "approve" | "refuse", note: string): Promise<void> => {
      const answer = await ask("GET", "leaves");
      const { items } = (await answer.json()) as {
        items: { id: string; state: string; meeting: { id: string } }[];
      };
      const waiting = items.find(({ state, meeting }) => meeting.id === meetingId && state === "ASKED");
      if (!waiting) throw new Error("no leave waits");
      await ask("POST", `leaves/${waiting.id}/decision`, { decision, note });
    },
    /** How each half-day of this member stands. */
    attendanceOf: async (id: string, memberId: string) => {
      const answer = await ask("GET", `meetings/${id}`);
      const { invitees } = (await answer.json()) as {
        invitees: { memberId: string; cells: { state: string; way: string | null; offlineSynced: boolean }[] }[];
      };
      return invitees.find((one) => one.memberId === memberId)?.cells ?? [];
    },
  };
};

const anObligatoryOne = {
  rev: 0,
  kind: "PLENARY",
  category: null,
  title: "演示：三届五次全会",
  place: "演示会堂三楼",
  organiser: "委员工作委员会",
  summary: "",
  isObligatory: true,
  twoThirds: true,
  lateAfterMinutes: 15,
  leaveApprover: "秘书长",
  answerBy: null,
  speechUntil: null,
} as const;
