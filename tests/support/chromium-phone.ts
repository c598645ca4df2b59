import { chromiumPath, quietFlags } from "#tests/support/chromium.ts";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** A Chromium of one's own with a profile that outlives it: it can be killed and opened again. */
export interface ChromiumPhone {
  readonly context: () => BrowserContext;
  newPage(): Promise<Page>;
  /** Ends all its processes at once by SIGKILL; what is on the disk stays. */
  kill(): Promise<void>;
  /** Closes it in peace, so that cookies and storage reach the disk. */
  close(): Promise<void>;
  open(): Promise<void>;
  /** Closes it and removes the profile. */
  discard(): Promise<void>;
}

const awake = [
  "--headless",
  "--remote-debugging-port=0",
  "--password-store=basic",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--lang=zh-CN",
];

export const openChromiumPhone = async (): Promise<ChromiumPhone> => {
  const profile = await mkdtemp(join(tmpdir(), "lvzhi-phone-"));
  let running: Running | undefined;
  const phone: ChromiumPhone = {
    context: () => {
      const context = running?.browser.contexts()[0];
      if (!context) throw new Error("the phone is off");
      return context;
    },
    newPage: async () => {
      const page = await phone.context().newPage();
      await page.setViewportSize({ width: 375, height: 812 });
      page.setDefaultTimeout(20_000);
      return page;
    },
    open: async () => void (running ??= await start(profile)),
    kill: async () => {
      const ended = running;
      running = undefined;
      if (!ended) return;
      const gone = once(ended.child, "exit");
      const group = ended.child.pid ?? 0;
      process.kill(-group, "SIGKILL");
      await gone;
      await isGroupGone(group);
      await ended.browser.close().catch(() => undefined);
    },
    close: async () => {
      const ended = running;
      running = undefined;
      if (!ended) return;
      const gone = once(ended.child, "exit");
      const session = await ended.browser.newBrowserCDPSession();
      await session.send("Browser.close");
      await gone;
      await ended.browser.close().catch(() => undefined);
    },
    discard: async () => {
      await phone.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 20 });
    },
  };
  await phone.open();
  return phone;
};

/** A helper that dies late still holds the files of its storage: the next browser must not meet it, as no app of a phone meets its own ghost. */
const isGroupGone = async (group: number): Promise<void> => {
  while ((await livingOf(group)) > 0) await setTimeout(10);
};

const livingOf = async (group: number): Promise<number> => {
  const names = await readdir("/proc").catch(() => []);
  const stats = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")),
  );
  // After the name in brackets: state, parent, group.
  const fields = stats.map((stat) => stat.slice(stat.lastIndexOf(")") + 2).split(" "));
  return fields.filter(([state, , own]) => own === String(group) && state !== "Z" && state !== "X").length;
};

/** None outlives the tests. */
const children = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

interface Running {
  readonly child: ChildProcess;
  readonly browser: Browser;
}

const start = async (profile: string): Promise<Running> => {
  // A group of its own: its helpers die with it.
  const child = spawn(chromiumPath(), [...quietFlags, ...awake, `--user-data-dir=${profile}`, "about:blank"], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
      const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.once("exit", () => reject(new Error(`Chromium did not start:\n${said.slice(-2000)}`)));
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return { child, browser: await chromium.connectOverCDP(address) };
};
