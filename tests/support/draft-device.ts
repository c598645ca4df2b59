import type { DraftKind } from "#domain/draft/draft-kind.ts";
import type { Browser, BrowserContext, Locator, Page, Route } from "playwright-core";
import { expect } from "vitest";

export interface DraftDevice {
  readonly context: BrowserContext;
  readonly page: Page;
  field(label: string): Locator;
  text(label: string): Promise<string>;
  /** Types into a field of the open draft, leaves it, and waits until it is on the disk. */
  write(label: string, words: string): Promise<void>;
  leaveField(): Promise<void>;
  begin(): Promise<void>;
  list(): Promise<void>;
  /** Opens a draft from the list, once it is there. */
  open(title: string): Promise<void>;
  remove(title: string): Promise<void>;
  isDeletionTold(title: string): Promise<void>;
  /** 情况与问题 of all drafts with this title, sorted. */
  textsOf(title: string): Promise<string[]>;
  isSynced(): Promise<void>;
  offline(isOffline: boolean): Promise<void>;
  /** As if the network had just come back: sends and fetches at once. */
  wake(): Promise<void>;
  /** Told that another device has written, while a cursor stands in the open draft. */
  hearsOfUpdate(): Promise<void>;
  /** A field of the open draft comes to say this, by what other devices wrote. */
  sees(label: string, words: string): Promise<void>;
  /** The next answers to batches are lost on their way back; the server has had the batch. */
  loseAnswers(howMany: number): Promise<void>;
  answersLost(): Promise<void>;
  /** As if another app came before it. */
  hide(isHidden: boolean): Promise<void>;
  killTab(): Promise<void>;
}

interface Options {
  readonly kind?: DraftKind;
  readonly name: string;
  readonly isDesk?: boolean;
  readonly size?: number;
  readonly theme?: string;
}

/** Where the drafts of a kind are, how one is begun, what its first field is called. */
const placeByKind: Record<DraftKind, { home: string; begin: string; title: string }> = {
  report: { home: "/reports", begin: "写一篇", title: "标题" },
  proposal: { home: "/proposals/drafts", begin: "写提案", title: "案由" },
};

/** One device of the demo's first member: signed in, named, its parts kept for offline use. */
export const draftDevice = async (browser: Browser, origin: string, options: Options): Promise<DraftDevice> => {
  const place = placeByKind[options.kind ?? "report"];
  const viewport = options.isDesk ? { width: 1280, height: 800 } : { width: 375, height: 812 };
  const context = await browser.newContext({ baseURL: origin, viewport, locale: "zh-CN" });
  context.setDefaultTimeout(20_000);
  await context.addInitScript((look) => localStorage.setItem("appearance", JSON.stringify(look)), {
    size: options.size ?? 0,
    theme: options.theme ?? "light",
  });
  let page = await context.newPage();
  await signIn(page, origin);
  await nameDevice(page, place.home, options.name);
  let toLose = 0;
  let underWay = 0;

  const field = (label: string) => page.getByRole("textbox", { name: label });
  const list = async () => {
    await page.goto(place.home);
    await page.getByRole("button", { name: place.begin }).waitFor();
  };
  const wake = () => page.evaluate(() => window.dispatchEvent(new Event("online")));
  const leaveField = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

  return {
    context,
    get page() {
      return page;
    },
    field,
    text: (label) => field(label).inputValue(),
    write: async (label, words) => {
      await field(label).fill(words);
      await leaveField();
      await page.locator(".draft-save").getByText("正在保存").waitFor({ state: "detached" });
      await expect.poll(() => field(label).inputValue()).toBe(words);
    },
    leaveField,
    begin: async () => {
      await list();
      await page.getByRole("button", { name: place.begin }).click();
      await field(place.title).waitFor();
    },
    list,
    open: async (title) => {
      await list();
      await expect
        .poll(async () => {
          await wake();
          return page.getByRole("link", { name: new RegExp(`^${title}`) }).count();
        })
        .toBeGreaterThan(0);
      await page
        .getByRole("link", { name: new RegExp(`^${title}`) })
        .first()
        .click();
      await field(place.title).waitFor();
    },
    remove: (title) => page.getByRole("button", { name: `删除「${title}」` }).click(),
    isDeletionTold: async (title) => {
      await expect.poll(() => page.getByRole("link", { name: title }).count()).toBe(0);
      await expect.poll(() => draftOps(page, wake)).toBe(0);
    },
    textsOf: async (title) => {
      await wake();
      return (await page.evaluate(readTexts, title)).toSorted();
    },
    isSynced: async () => {
      await expect.poll(() => draftOps(page, wake)).toBe(0);
      await page.locator(".draft-save").getByText("已同步").waitFor({ timeout: 60_000 });
    },
    offline: async (isOffline) => {
      await context.setOffline(isOffline);
      if (!isOffline) await wake();
    },
    wake: async () => void (await wake()),
    hearsOfUpdate: async () => {
      await expect
        .poll(async () => {
          await wake();
          return page.getByText("另一台设备有更新").count();
        })
        .toBe(1);
    },
    sees: async (label, words) => {
      await expect
        .poll(async () => {
          await wake();
          return field(label).inputValue();
        })
        .toBe(words);
    },
    loseAnswers: async (howMany) => {
      toLose = howMany;
      await context.route("**/api/v1/ops", async (route: Route) => {
        if (toLose === 0) return route.continue();
        toLose--;
        underWay++;
        await route.fetch();
        await route.abort("connectionreset");
        underWay--;
      });
    },
    answersLost: async () => {
      await expect
        .poll(async () => {
          await wake();
          return toLose + underWay;
        })
        .toBe(0);
      await context.unroute("**/api/v1/ops");
    },
    hide: (isHidden) =>
      page.evaluate(
        (state) => {
          Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
        },
        isHidden ? "hidden" : "visible",
      ),
    killTab: async () => {
      const old = page;
      const session = await context.newCDPSession(old);
      const crashed = old.waitForEvent("crash");
      void session.send("Page.crash").catch(() => undefined);
      await crashed;
      page = await context.newPage();
      await old.close();
    },
  };
};

interface Account {
  readonly role: string;
  readonly phone: string;
  readonly password: string;
}

const signIn = async (page: Page, origin: string): Promise<void> => {
  const demo = (await (await fetch(`${origin}/api/v1/demo`)).json()) as { accounts: Account[] };
  const member = demo.accounts.find((account) => account.role === "member");
  await page.goto("/");
  await page.getByLabel("手机号").fill(member?.phone ?? "");
  await page.getByLabel("密码").fill(member?.password ?? "");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("link", { name: "扫码反映" }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
};

const nameDevice = async (page: Page, home: string, name: string): Promise<void> => {
  await page.goto(home);
  await page.getByRole("button", { name: "改名" }).click();
  await page.getByLabel("设备名称").fill(name);
  await page.getByRole("button", { name: "保存名称" }).click();
  await page.getByText(`这台设备叫「${name}」`).waitFor();
};

const draftOps = async (page: Page, wake: () => Promise<unknown>): Promise<number> => {
  await wake();
  return page.evaluate(countDraftOps);
};

/** Runs in the page: ops of drafts that the server has not taken. */
const countDraftOps = async (): Promise<number> => {
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith("wy-u-"))?.name ?? "";
  const opening = indexedDB.open(name);
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const reading = opening.result.transaction("outbox").objectStore("outbox").getAll();
  await new Promise((resolve) => reading.addEventListener("success", resolve));
  opening.result.close();
  return reading.result.filter((entry) => entry.op.kind.startsWith("draft.") && entry.state !== "ACCEPTED").length;
};

/** Runs in the page: 情况与问题 of the drafts with this title that are not deleted. */
const readTexts = async (title: string): Promise<string[]> => {
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith("wy-u-"))?.name ?? "";
  const opening = indexedDB.open(name);
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const reading = opening.result.transaction("reportDrafts").objectStore("reportDrafts").getAll();
  await new Promise((resolve) => reading.addEventListener("success", resolve));
  opening.result.close();
  const live = reading.result.filter((one) => !one.deletedHere && one.fields.title === title);
  return live.map((one) => one.fields.situation as string);
};
