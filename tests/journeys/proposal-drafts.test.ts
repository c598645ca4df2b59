import { wordsOfKind } from "#domain/draft/draft-kind.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { draftDevice, type DraftDevice } from "#tests/support/draft-device.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let server: RunningServer;
let browser: Browser;
let phone: DraftDevice;
let desk: DraftDevice;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  [phone, desk] = await Promise.all([
    draftDevice(browser, server.origin, { kind: "proposal", name: "我的手机" }),
    draftDevice(browser, server.origin, { kind: "proposal", name: "办公室电脑", isDesk: true }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A proposal draft with a 案由, the same on both devices. */
const shared = async (title: string, situation = ""): Promise<void> => {
  await phone.begin();
  await phone.write("案由", title);
  if (situation) await phone.write("情况与问题", situation);
  await phone.isSynced();
  await desk.open(title);
  await desk.sees("情况与问题", situation);
};

/** Puts a draft of the signed-in member, as a third device would; gives the status. */
const putAsThird = (id: string, fields: Record<string, string>, conflictOf: object | null = null) => {
  const body = { ...wordsOfKind("proposal", fields), device: "演示平板", conflictOf };
  const key = `"${crypto.randomUUID()}"`;
  return phone.page.evaluate(
    async ({ path, json, key }) => {
      const headers = { "content-type": "application/json", "if-none-match": "*", "idempotency-key": key };
      return (await fetch(path, { method: "PUT", headers, body: JSON.stringify(json) })).status;
    },
    { path: `/api/v1/drafts/${id}`, json: body, key },
  );
};

describe("one proposal on two devices", () => {
  test("different fields, both written without a network, come together without a copy", async () => {
    await shared("演示：关于增设充电设施的建议");
    await Promise.all([phone.offline(true), desk.offline(true)]);
    await phone.write("情况与问题", "飞行途中写的情况");
    await desk.write("建议", "一是摸清底数。\n二是分批建设。");
    await phone.offline(false);
    await phone.isSynced();
    await desk.offline(false);
    await desk.isSynced();
    for (const device of [desk, phone]) {
      await device.sees("情况与问题", "飞行途中写的情况");
      await device.sees("建议", "一是摸清底数。\n二是分批建设。");
      await expect(device.page.getByText("有两个版本").count()).resolves.toBe(0);
    }
  });

  test("the same field on both makes one copy, and the choice between them ends it on both", async () => {
    const title = "演示：两个版本的提案";
    await shared(title, "原来写的");
    await Promise.all([phone.offline(true), desk.offline(true)]);
    await phone.write("情况与问题", "手机上改的");
    await desk.write("情况与问题", "电脑上改的");
    await phone.offline(false);
    await phone.isSynced();
    await desk.offline(false);
    await desk.page.getByText("有两个版本，请您选择").waitFor();
    await desk.page.getByRole("link", { name: "比较两个版本" }).click();
    await desk.page.getByRole("heading", { name: "情况与问题" }).waitFor();
    await desk.page.getByRole("button", { name: "用我的", exact: true }).click();
    await desk.page.getByRole("button", { name: "撤销" }).waitFor();
    for (const device of [desk, phone]) {
      await device.list();
      await expect.poll(() => device.textsOf(title), { timeout: 20_000 }).toEqual(["电脑上改的"]);
      await expect.poll(() => device.page.getByText("有两个版本").count(), { timeout: 20_000 }).toBe(0);
    }
  });

  test("two versions that differ in what was chosen say so in words", async () => {
    const title = "演示：选得不一样的提案";
    const [id, copyId] = [crypto.randomUUID(), crypto.randomUUID()];
    const mark = { draftId: id, device: "演示平板", at: new Date().toISOString() };
    await phone.list();
    expect(await putAsThird(id, { title, publicLevel: "FULL" })).toBe(201);
    expect(await putAsThird(copyId, { title, publicLevel: "NONE", publicReason: "演示：涉及个人情况" }, mark)).toBe(
      201,
    );
    await phone.wake();
    await phone.page.getByRole("link", { name: `比较「${title}」` }).click();
    await phone.page.getByRole("heading", { name: "是否同意公开" }).waitFor();
    const shown = await phone.page.locator(".draft-conflict").innerText();
    for (const words of ["同意全文公开", "不同意公开", "演示：涉及个人情况"]) expect(shown).toContain(words);
    expect(shown).toContain("两边相同的：案由");
  });
});

describe("one device alone", () => {
  test("a proposal is none of the reports, and no report is one of the proposals", async () => {
    await phone.begin();
    await phone.write("案由", "演示：只在提案里");
    await phone.page.goto("/reports");
    await phone.page.getByRole("button", { name: "写一篇" }).waitFor();
    await expect(phone.page.getByText("演示：只在提案里").count()).resolves.toBe(0);
    await phone.list();
    await phone.page.getByRole("link", { name: /演示：只在提案里/ }).waitFor();
  });

  test("a 案由 of more than fifty letters is said to be long, and kept", async () => {
    await phone.begin();
    await phone.write("案由", "长".repeat(51));
    await phone.page.getByText("51 字，建议不超过 50 字").waitFor();
    await phone.isSynced();
    await expect(phone.text("案由")).resolves.toHaveLength(51);
  });

  test("a megabyte of text is kept, sent, and read whole on the other device", async () => {
    const title = "演示：一兆字的提案";
    const long = `开头。\n${"长".repeat(349_000)}\n结尾。`;
    await phone.begin();
    await phone.write("案由", title);
    await phone.write("分析", long);
    await phone.isSynced();
    await desk.open(title);
    await expect.poll(async () => (await desk.text("分析")) === long, { timeout: 60_000 }).toBe(true);
    await phone.page.getByRole("button", { name: "删除草稿" }).click();
  });

  test("in the full screen the browser's own undo and redo are two buttons", async () => {
    await phone.begin();
    await phone.field("建议").focus();
    await phone.page.keyboard.insertText("一是");
    await phone.page.getByRole("button", { name: /全屏写\s*建议/ }).click();
    await phone.page.getByRole("dialog", { name: "建议" }).waitFor();
    await phone.page.keyboard.press("Control+End");
    await phone.page.keyboard.type("x");
    await phone.page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => phone.text("建议")).not.toContain("x");
    await phone.page.getByRole("button", { name: "恢复" }).click();
    await expect.poll(() => phone.text("建议")).toContain("x");
  });
});
