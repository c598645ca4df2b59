import { axeFindings } from "#tests/support/axe.ts";
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
    draftDevice(browser, server.origin, { name: "我的手机" }),
    draftDevice(browser, server.origin, { name: "办公室电脑", isDesk: true }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A draft with a title, the same on both devices. */
const shared = async (title: string, situation = ""): Promise<void> => {
  await phone.begin();
  await phone.write("标题", title);
  if (situation) await phone.write("情况与问题", situation);
  await phone.isSynced();
  await desk.open(title);
  await desk.sees("情况与问题", situation);
};

type Disk = { full?: typeof IDBObjectStore.prototype.put };

/** Runs in the page: from now on nothing more can be kept of drafts. */
const fillDisk = (): void => {
  const { put } = IDBObjectStore.prototype;
  (window as Disk).full = put;
  IDBObjectStore.prototype.put = function (...args) {
    if (this.name === "reportDrafts") throw new DOMException("full", "QuotaExceededError");
    return put.apply(this, args);
  };
};

/** Runs in the page: there is room again. */
const emptyDisk = (): void => {
  const { full } = window as Disk;
  if (full) IDBObjectStore.prototype.put = full;
};

describe("one report on two devices", () => {
  test("different fields, both written without a network, come together without a copy", async () => {
    await shared("合在一起");
    await Promise.all([phone.offline(true), desk.offline(true)]);
    await phone.write("情况与问题", "手机上写的情况");
    await desk.write("建议", "电脑上写的建议");
    await phone.offline(false);
    await phone.isSynced();
    await desk.offline(false);
    await desk.isSynced();
    for (const device of [desk, phone]) {
      await device.sees("情况与问题", "手机上写的情况");
      await device.sees("建议", "电脑上写的建议");
      await expect(device.page.getByText("有两个版本").count()).resolves.toBe(0);
    }
    await expect.poll(() => phone.page.getByText("另一台设备已更新").count()).toBe(1);
  });

  const choices = [
    { choice: "用我的", left: ["电脑上改的"] },
    { choice: "用另一台的", left: ["手机上改的"] },
    { choice: "都保留", left: ["手机上改的", "电脑上改的"] },
  ] as const;

  test.each(choices)("the same field on both makes one copy; $choice ends it on both", async ({ choice, left }) => {
    const title = `两个版本 ${choice}`;
    await shared(title, "原来写的");
    await Promise.all([phone.offline(true), desk.offline(true)]);
    await phone.write("情况与问题", "手机上改的");
    await desk.write("情况与问题", "电脑上改的");
    await phone.offline(false);
    await phone.isSynced();
    await desk.offline(false);
    await desk.page.getByText("有两个版本，请您选择").waitFor();
    await expect.poll(() => desk.text("情况与问题")).toBe("手机上改的");
    await desk.page.getByRole("link", { name: "比较两个版本" }).click();
    await desk.page.getByRole("heading", { name: "情况与问题" }).waitFor();
    await expect(desk.page.locator(".draft-conflict mark").allTextContents()).resolves.toEqual(["电脑", "手机"]);

    await desk.page.getByRole("button", { name: choice, exact: true }).click();
    await desk.page.getByRole("button", { name: "撤销" }).click();
    await desk.page.getByText("有两个版本，请您选择").waitFor();
    await desk.list();
    await desk.page.getByRole("link", { name: `比较「${title}」` }).click();
    await desk.page.getByRole("button", { name: choice, exact: true }).click();
    await desk.page.getByRole("button", { name: "撤销" }).waitFor();

    for (const device of [desk, phone]) {
      await device.list();
      await expect.poll(() => device.textsOf(title)).toEqual([...left].toSorted());
      await expect.poll(() => device.page.getByText("有两个版本").count()).toBe(0);
    }
  });

  test("written on one and deleted on the other, it lives, and both say why", async () => {
    await shared("删了又写");
    await phone.offline(true);
    await phone.write("建议", "删除之后写的");
    await desk.list();
    await desk.remove("删了又写");
    await desk.isDeletionTold("删了又写");
    await phone.offline(false);
    await phone.page.getByText("这篇在另一台设备上删除过").waitFor();
    await phone.page.getByRole("button", { name: "知道了" }).click();
    await phone.isSynced();
    await desk.open("删了又写");
    await expect.poll(() => desk.text("建议")).toBe("删除之后写的");
  });

  test("a page that went with the cursor in the text holds the draft up no longer", async () => {
    await shared("光标还在", "原来写的");
    await phone.field("情况与问题").focus();
    await desk.write("建议", "电脑上的建议");
    await desk.isSynced();
    await phone.hearsOfUpdate();
    await phone.page.reload();
    await phone.sees("建议", "电脑上的建议");
    await expect(phone.text("情况与问题")).resolves.toBe("原来写的");
  });

  test("a field is never replaced while it is written in; the other device's words come after it is left", async () => {
    await shared("不打断", "一二三四五");
    const field = phone.field("情况与问题");
    await field.focus();
    await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(2, 2));
    await desk.write("建议", "电脑上的建议");
    await desk.isSynced();
    await phone.hearsOfUpdate();
    await phone.page.keyboard.insertText("甲");
    await phone.page.keyboard.insertText("乙");
    await expect(phone.text("情况与问题")).resolves.toBe("一二甲乙三四五");
    await expect(
      field.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, document.activeElement === area]),
    ).resolves.toEqual([4, true]);
    await expect(phone.text("建议")).resolves.toBe("");

    await phone.leaveField();
    await expect.poll(() => phone.text("建议")).toBe("电脑上的建议");
    await phone.page.getByText("另一台设备已更新").waitFor();
    await phone.isSynced();
    await desk.sees("情况与问题", "一二甲乙三四五");
  });
});

test("a phone left open in the pocket follows the desk, so that writing on makes no second version", async () => {
  await shared("接着写", "第一句。");
  await phone.field("情况与问题").focus();
  await phone.hide(true);
  await desk.write("情况与问题", "第一句。第二句。");
  await desk.isSynced();
  await phone.hide(false);
  await phone.sees("情况与问题", "第一句。第二句。");
  await phone.page.keyboard.press("Control+End");
  await phone.page.keyboard.insertText("第三句。");
  await phone.leaveField();
  await phone.isSynced();
  await desk.sees("情况与问题", "第一句。第二句。第三句。");
  await expect(phone.page.getByText("有两个版本").count()).resolves.toBe(0);
});

describe("one device alone", () => {
  test("what was typed is there after the tab was killed 300 ms later", async () => {
    await phone.begin();
    await phone.field("标题").focus();
    await phone.page.keyboard.insertText("马上");
    await phone.page.keyboard.insertText("被关掉的一篇");
    await phone.page.waitForTimeout(300);
    await phone.killTab();
    await phone.open("马上被关掉的一篇");
    await expect(phone.text("标题")).resolves.toBe("马上被关掉的一篇");
  });

  test("lost answers never make it conflict with itself", async () => {
    await phone.begin();
    await phone.write("标题", "回音丢了");
    await phone.loseAnswers(4);
    for (const words of ["第一稿", "第二稿", "第三稿"]) {
      await phone.write("情况与问题", words);
      await phone.wake();
    }
    await phone.answersLost();
    await phone.isSynced();
    await expect(phone.text("情况与问题")).resolves.toBe("第三稿");
    await phone.list();
    await expect.poll(() => phone.textsOf("回音丢了")).toEqual(["第三稿"]);
    await expect(phone.page.getByText("有两个版本").count()).resolves.toBe(0);
  });

  test("Chinese input is not cut short by saving, and the browser's own undo still works", async () => {
    await phone.begin();
    await phone.field("情况与问题").focus();
    const input = await phone.context.newCDPSession(phone.page);
    for (const text of ["l", "lu", "lu'd", "lu'deng"]) {
      await input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      await phone.page.waitForTimeout(200);
    }
    await input.send("Input.insertText", { text: "路灯" });
    await expect(phone.text("情况与问题")).resolves.toBe("路灯");
    await phone.page.getByText("已存本机").or(phone.page.getByText("已同步")).first().waitFor();
    await phone.page.keyboard.insertText("坏了");
    await phone.page.keyboard.press("Control+Z");
    await expect.poll(() => phone.text("情况与问题")).toBe("路灯");
  });

  test("what the phone cannot keep is said, stays on the screen, and is kept as soon as there is room", async () => {
    await phone.begin();
    await phone.write("标题", "存不下的一篇");
    await phone.page.evaluate(fillDisk);
    await phone.field("建议").fill("不能丢的话");
    await phone.page.getByRole("alert").getByText("没能保存").waitFor();
    await expect(phone.page.locator(".draft-save").getByText("已存本机").count()).resolves.toBe(0);
    await phone.leaveField();
    await expect(phone.text("建议")).resolves.toBe("不能丢的话");
    await phone.page.getByRole("button", { name: "再试" }).click();
    await phone.page.getByRole("alert").getByText("没能保存").waitFor();
    // From here on it tries by itself.
    await phone.page.evaluate(emptyDisk);
    await phone.isSynced();
    await phone.open("存不下的一篇");
    await expect(phone.text("建议")).resolves.toBe("不能丢的话");
  });

  test("what is pasted from Word keeps its paragraphs and can be undone", async () => {
    await phone.begin();
    await phone.field("分析").fill("原有。");
    await phone.field("分析").evaluate((area: HTMLTextAreaElement) => {
      area.setSelectionRange(3, 3);
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "第一段\r\n第二段\u000B换行\u0007表格\u00A0完");
      area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(phone.text("分析")).resolves.toBe("原有。第一段\n第二段\n换行\t表格 完");
    await phone.page.keyboard.press("Control+Z");
    await expect.poll(() => phone.text("分析")).toBe("原有。");
  });

  test("a draft can be deleted and taken back, copied, and exported", async () => {
    await phone.begin();
    await phone.write("标题", "带走的一篇");
    await phone.write("建议", "第一段\n第二段");
    await phone.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await phone.page.getByRole("button", { name: "复制全文" }).click();
    await phone.page.getByText("已复制全文").waitFor();
    const whole = "带走的一篇\n\n一、建议\n第一段\n第二段";
    await expect(phone.page.evaluate(() => navigator.clipboard.readText())).resolves.toBe(whole);
    const downloading = phone.page.waitForEvent("download");
    await phone.page.getByRole("button", { name: "导出文件" }).click();
    expect((await downloading).suggestedFilename()).toMatch(/^社情民意 带走的一篇 .*\.txt$/);
    await phone.page.getByRole("button", { name: "删除草稿" }).click();
    await phone.page.getByRole("button", { name: "撤销" }).click();
    await phone.page.getByRole("link", { name: /带走的一篇/ }).waitFor();
  });
});

describe.each([
  ["标准", 0, "light"],
  ["长辈", 1, "dark"],
])("axe in %s mode finds nothing on", (_, size, theme) => {
  test("the list, the editor, the full screen and the conflict", async () => {
    const [one, other] = await Promise.all([
      draftDevice(browser, server.origin, { name: "甲机", size, theme }),
      draftDevice(browser, server.origin, { name: "乙机", isDesk: true }),
    ]);
    const title = `无障碍 ${size}`;
    await one.begin();
    await one.write("标题", title);
    await one.isSynced();
    await other.open(title);
    await Promise.all([one.offline(true), other.offline(true)]);
    await other.write("分析", "乙机写的");
    await one.write("分析", "甲机写的");
    await other.offline(false);
    await other.isSynced();
    await one.offline(false);
    await one.page.getByText("有两个版本，请您选择").waitFor();
    const found: Record<string, string[]> = { editor: await axeFindings(one.page) };
    await one.page.getByRole("button", { name: /全屏写\s*分析/ }).click();
    await one.page.getByRole("dialog", { name: "分析" }).waitFor();
    found.full = await axeFindings(one.page);
    await one.page.goBack();
    await one.page.getByRole("link", { name: "比较两个版本" }).click();
    await one.page.getByRole("button", { name: "都保留" }).waitFor();
    found.conflict = await axeFindings(one.page);
    await one.list();
    found.list = await axeFindings(one.page);
    expect(Object.entries(found).filter(([, findings]) => findings.length > 0)).toEqual([]);
    await Promise.all([one.context.close(), other.context.close()]);
  });
});
