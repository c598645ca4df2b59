// npm run pictures: takes the README's pictures of a fresh demo, in real Chromium.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { root } from "./run.mjs";

const PORT = 8097;
const origin = `http://localhost:${PORT}`;
const folder = join(root, "docs/pictures");
const phone = { width: 375, height: 812 };
const desk = { width: 1280, height: 800 };
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];

const dataDir = mkdtempSync(join(tmpdir(), "pictures-"));
const server = spawn(process.execPath, ["dist/server/main.js"], {
  cwd: root,
  stdio: "ignore",
  env: { ...process.env, PORT: String(PORT), DATA_DIR: dataDir, DEMO: "on", NODE_ENV: "development" },
});

const ready = async () => {
  for (let tries = 0; tries < 120; tries++) {
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("the server did not start");
};

const signIn = async (page, account) => {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel("手机号").fill(account.phone);
  await page.getByLabel("密码").fill(account.password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
};

try {
  await ready();
  mkdirSync(folder, { recursive: true });
  const { accounts, points } = await (await fetch(`${origin}/api/v1/demo`)).json();
  const accountOf = (role) => accounts.find((account) => account.role === role);
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  const open = async (viewport) =>
    (await browser.newContext({ viewport, locale: "zh-CN", deviceScaleFactor: 2 })).newPage();
  const take = async (page, name) => {
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(800);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };

  const resident = await open(phone);
  await resident.goto(`${origin}/p/${points[1].code}`);
  await resident.getByLabel("您要反映什么").fill("村口公交站的雨棚坏了半个多月，下雨天老人孩子没处躲，希望尽快修好。");
  await take(resident, "resident");

  const member = await open(phone);
  await signIn(member, accountOf("member"));
  await take(member, "member");

  await member.goto(`${origin}/proposals`);
  await member.getByText("请核实沟通").first().click();
  await member.getByText("沟通核实").waitFor();
  await take(member, "proposal");

  await member.goto(`${origin}/my-score`);
  await member.getByText("分数构成").waitFor();
  await take(member, "my-score");

  const office = await open(desk);
  await signIn(office, accountOf("office"));
  await office.locator(".ui-listrow__link").first().waitFor();
  await office.keyboard.press("j");
  await take(office, "office");

  await office.goto(`${origin}/office/opinions?state=EDITING`);
  await office.locator(".ui-listrow__link").first().click();
  await office.getByText("原稿").first().waitFor();
  const situation = office.getByRole("textbox", { name: "情况与问题" });
  await situation.press("Control+End");
  await situation.pressSequentially("群众反映集中。");
  await take(office, "opinion");

  // The topics are gathered in the background; the first reading of a demo takes some seconds.
  for (let tries = 0; tries < 60; tries++) {
    await office.goto(`${origin}/office/atlas`);
    await office.getByText("最热话题").waitFor();
    if ((await office.getByText(/\d+ 人 \d+ 件/).count()) >= 3) break;
    await office.waitForTimeout(3000);
  }
  await take(office, "atlas");
  await browser.close();
} finally {
  server.kill("SIGTERM");
  await new Promise((resolve) => server.once("exit", resolve));
  rmSync(dataDir, { recursive: true, force: true });
}
