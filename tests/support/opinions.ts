import type { OpinionBody } from "#contract/opinions.ts";
import type { OpinionOnBehalf } from "#contract/opinions-desk.ts";
import { memberAtDevice } from "#tests/support/member-drafts.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";

/** A report that is right in every field; `changes` replace some. */
export const opinionBody = (changes: Partial<OpinionBody> = {}): OpinionBody => ({
  title: "关于北门菜市场雨棚漏水的情况反映",
  situation: "北门菜市场雨棚漏水，雨天地面积水。",
  analysis: "市场建成多年，没有专门的维修经费。",
  suggestions: "建议列入明年城市更新计划。",
  category: "CITY",
  source: "MEMBER",
  sourceName: "",
  coAuthors: [],
  otherAuthors: [],
  campaignId: null,
  submissionIds: [],
  ...changes,
});

/** What the office enters on behalf of somebody. */
export const opinionOnBehalf = (changes: Partial<OpinionOnBehalf> = {}): OpinionOnBehalf => {
  const { coAuthors: _, ...body } = opinionBody();
  return { ...body, source: "INFORMANT", memberIds: [], ...changes };
};

/** A new 演示 member, signed in, with the ops that they send about reports and what they read of theirs. */
export const addOpinionAuthor = async (server: TestServer) => {
  const person = await addSignedIn(server, ["MEMBER"]);
  const device = memberAtDevice(server, person);
  const one = async (kind: string, id: string, payload: unknown) =>
    (await device.send(device.op(kind, id, payload)))[0];
  const read = async (id: string) => {
    const { json } = await server.ask("GET", "/api/v1/my-opinions", { cookie: person.cookie });
    return (json as unknown as OpinionsAnswer).opinions.find((opinion) => opinion["id"] === id);
  };
  return {
    ...person,
    ...device,
    memberId: person.memberId ?? "",
    submit: (id: string, body = opinionBody()) => one("opinion.submit", id, { body }),
    withdraw: (id: string) => one("opinion.act", id, { act: "withdraw", note: "" }),
    leave: (id: string) => one("opinion.act", id, { act: "leave", note: "不参与这件。" }),
    read,
  };
};
export type OpinionAuthor = Awaited<ReturnType<typeof addOpinionAuthor>>;

interface OpinionsAnswer {
  readonly opinions: readonly Readonly<Record<string, unknown>>[];
}

const recipients = { mainTo: ["市政协综合信息处"], ccTo: ["区有关部门"] };

/** The office, a signer and what they do to reports. */
export const opinionDesk = async (server: TestServer) => {
  const [editor, signer] = await Promise.all([
    addSignedIn(server, ["OFFICE"]),
    addSignedIn(server, ["SECRETARY_GENERAL"]),
  ]);
  const call = (method: string, path: string, json?: unknown, cookie = editor.cookie) =>
    server.ask(method, `/api/v1/office/${path}`, { cookie, ...(json !== undefined && { json }) });
  const move = (id: string, body: Readonly<Record<string, unknown>>, cookie = editor.cookie) =>
    call("POST", `opinions/${id}/moves`, body, cookie);
  const sign = (id: string) => move(id, { move: "sign" }, signer.cookie);
  return {
    editor,
    signer,
    call,
    move,
    sign,
    read: (id: string, cookie = editor.cookie) => call("GET", `opinions/${id}`, undefined, cookie),
    /** From wherever the desk may take it to the signer's table. */
    toSign: async (id: string) => {
      await move(id, { move: "take" });
      return move(id, { move: "sendToSign", ...recipients });
    },
    issue: async (id: string) => {
      await move(id, { move: "take" });
      await move(id, { move: "sendToSign", ...recipients });
      return sign(id);
    },
    merge: async (partIds: readonly string[], id: string = randomUUID()) => {
      for (const part of partIds) await move(part, { move: "take" });
      return call("PUT", `opinion-composites/${id}`, { title: "关于农贸市场管理的综合反映", partIds });
    },
    sendUp: (id: string, level: string, sentOn: string) =>
      call("PUT", `opinions/${id}/escalations/${level}`, { channel: "", sentOn }),
    moveUp: (id: string, level: string, body: Readonly<Record<string, unknown>>) =>
      call("POST", `opinions/${id}/escalations/${level}/moves`, body),
  };
};

/** What members have of these sources in the ledger: bookings that were not taken back, as 「kind level 1/2」. */
export const creditsOf = async ({ house }: TestServer, memberId: string): Promise<string[]> => {
  const rows = await house.db.selectFrom("duty_entry").selectAll().where("member_id", "=", memberId).execute();
  const reversed = new Set(rows.map(({ reverses }) => reverses));
  return rows
    .filter(({ id, reverses, kind }) => reverses === null && !reversed.has(id) && kind.startsWith("OPINION_"))
    .map(({ kind, facts, share_place, share_of }) =>
      [
        kind.slice("OPINION_".length),
        facts["level"],
        facts["isComposite"] === true ? "综合" : "",
        `${share_place}/${share_of}`,
      ]
        .filter(Boolean)
        .join(" "),
    )
    .toSorted();
};
