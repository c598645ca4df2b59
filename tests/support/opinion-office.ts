import type { RunningServer } from "#tests/support/running-server.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { expect } from "vitest";

const PASSWORD = "yunlan2026";
const EDITOR = "13800000001";
const SIGNER = "13800000031";

/** The demo's editors and signer on a running server, each step a request of the public API. */
export const openOpinionOffice = async (server: RunningServer) => {
  const signIn = async (phone: string): Promise<string> => {
    const answer = await fetch(`${server.origin}/api/v1/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ phone, password: PASSWORD }),
    });
    return answer.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
  };
  const [editor, signer] = [await signIn(EDITOR), await signIn(SIGNER)];
  const call = async (cookie: string, method: string, path: string, json?: unknown) => {
    const answer = await fetch(`${server.origin}/api/v1/office/${path}`, {
      method,
      headers: { cookie, ...(json !== undefined && { "content-type": "application/json" }) },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    const text = await answer.text();
    expect([method, path, answer.ok, text.slice(0, 200)]).toEqual([method, path, true, expect.anything()]);
    return JSON.parse(text) as { editRev: number; number: string };
  };
  const move = (id: string, body: object, cookie = editor) => call(cookie, "POST", `opinions/${id}/moves`, body);
  const today = () => shanghaiDay(new Date());
  return {
    numberOf: async (id: string) => (await call(editor, "GET", `opinions/${id}`)).number,
    take: (id: string) => move(id, { move: "take" }),
    giveBack: (id: string, note: string) => move(id, { move: "return", note }),
    /** Its situation is edited to these words. */
    edit: async (id: string, words: Readonly<Record<string, string>>) => {
      const { editRev } = await call(editor, "GET", `opinions/${id}`);
      await call(editor, "PUT", `opinions/${id}/edition`, {
        baseRev: editRev,
        analysis: "",
        category: "CITY",
        sensitivity: "NORMAL",
        ...words,
      });
    },
    sign: async (id: string) => {
      await move(id, { move: "sendToSign", mainTo: ["市政协综合信息处"], ccTo: [] });
      await move(id, { move: "sign" }, signer);
    },
    cityAdopts: async (id: string) => {
      await call(editor, "PUT", `opinions/${id}/escalations/CITY`, { channel: "", sentOn: today() });
      const adopted = { move: "adopt", isComposite: false, decidedOn: today() };
      await call(editor, "POST", `opinions/${id}/escalations/CITY/moves`, adopted);
    },
  };
};
