import { OpinionForm } from "#server/public-page/opinion-form.tsx";
import { bodyOfPlainForm, readPlainForm } from "#server/public-page/read-plain-form.ts";
import { readStamp, renderStamp } from "#server/public-page/render-stamp.ts";
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";

const ID = "5f0d1a8e-1111-4222-8333-444444444444";

const read = async (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const request = new Request("http://localhost/", { method: "POST", body: form });
  const read = await readPlainForm(Buffer.from(await request.arrayBuffer()), request.headers.get("content-type") ?? "");
  if (!read) throw new Error("no form");
  return read;
};

describe("a plain post", () => {
  test("gives the same body to the letter however often it is read", async () => {
    const at = new Date("2026-11-21T10:40:00+08:00");
    const bodies = [
      await read({ id: ID, text: "路灯坏了\r\n 两盏" }),
      await read({ id: ID, text: "路灯坏了\r\n 两盏" }),
    ].map((form) => bodyOfPlainForm(form, "K7Q2MX", at));
    expect(bodies[0]).toEqual(bodies[1]);
    expect(bodies[0]).toEqual({
      body: { pointCode: "K7Q2MX", text: "路灯坏了\n 两盏", writtenAt: "2026-11-21T10:00:00+08:00" },
    });
  });

  test.each([
    [{ text: "   " }, "text"],
    [{ text: "字".repeat(8001) }, "text"],
    [{ text: "好", phone: "无" }, "phone"],
    [{ text: "好", category: "NONE" }, "category"],
  ])("%o is brought back with a sentence at %s", async (fields, field) => {
    const result = bodyOfPlainForm(await read(fields), "K7Q2MX", new Date());
    expect("wrong" in result && Object.keys(result.wrong)).toEqual([field]);
  });

  test("an id that is no random UUID is replaced by one", async () => {
    const { id } = await read({ id: "0190a000-0000-7000-8000-000000000000", text: "好" });
    expect(id).toMatch(/^.{8}-.{4}-4/);
  });

  test("a filled trap is noticed and something that is no form is told", async () => {
    expect((await read({ text: "好", website: "http://x" })).honeypot).toBe(true);
    expect(await readPlainForm(Buffer.from("no form"), "multipart/form-data; boundary=x")).toBeUndefined();
  });
});

describe("a stamp", () => {
  const key = () => randomBytes(32);
  const keys = {
    receiptPepper: key(),
    contactKey: key(),
    challengeKey: key(),
    memberCodeKey: key(),
    personKey: randomBytes(32),
  };
  const now = new Date("2026-11-21T10:40:00+08:00");

  test("gives its instant back for its own id only", () => {
    const stamp = renderStamp(keys, ID, now);
    expect(readStamp(keys, ID, stamp)).toEqual(now);
    expect(readStamp(keys, ID.replace("5", "6"), stamp)).toBeUndefined();
    expect(readStamp(keys, ID, stamp.replace(/^\d/, "1") + "x")).toBeUndefined();
    expect(readStamp({ ...keys, challengeKey: key() }, ID, stamp)).toBeUndefined();
  });
});

describe("the form", () => {
  test("shows what was typed as text, whatever it looks like", () => {
    const typed = { text: "\n</textarea><script>alert(1)</script>", category: "", name: '"><img src=x>', phone: "" };
    const html = String(OpinionForm({ pointCode: "K7Q2MX", pointName: "<b>", id: ID, stamp: "s", typed }));
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(html).toContain("\n\n&lt;/textarea&gt;");
  });
});
