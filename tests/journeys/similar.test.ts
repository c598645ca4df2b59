import { readSimilarIndex } from "#domain/proposal/similar/read-similar-index.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { connectionOf } from "#tests/support/database-of-server.ts";
import { draftDevice, type DraftDevice } from "#tests/support/draft-device.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import { Client } from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let server: RunningServer;
let browser: Browser;
let phone: DraftDevice;
let database: Client;
let openId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  database = new Client(await connectionOf(server.dataDir));
  await database.connect();
  openId = await openToCosign();
  phone = await draftDevice(browser, server.origin, { kind: "proposal", name: "我的手机" });
});

afterAll(async () => {
  await database?.end();
  await browser?.close();
  await server?.stop();
});

/** One of somebody else that is being cosigned, and that others may join. */
const openToCosign = async (): Promise<string> => {
  const { rows } = await database.query<{ id: string }>(
    `update proposal set state = 'COSIGNING', allow_cosign = true, public_level = 'FULL', cosign_deadline = null, case_no = null,
       title = '关于海绵城市试点示范段延伸的建议'
     where id = (select id from proposal where state = 'SUBMITTED' and first_member_id not in
       (select member_id from account where member_id is not null and phone = '13800001001') limit 1) returning id`,
  );
  await database.query("delete from proposal_signer where proposal_id = $1 and position > 0", [rows[0]?.id]);
  return rows[0]?.id ?? "";
};

const card = () => phone.page.getByRole("list", { name: "相近的提案" });

/** What the phone could find: filed proposals that are not the member's own. */
const pastTitles = async (): Promise<readonly string[]> => {
  const bytes = await phone.page.evaluate(async () => {
    const answer = await fetch("/api/v1/proposal-index");
    return [...new Uint8Array(await answer.arrayBuffer())];
  });
  const read = readSimilarIndex(Uint8Array.from(bytes));
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value.records.filter(({ caseNo }) => caseNo > 0).map(({ title }) => title);
};

/** The same said otherwise. */
const reworded = (title: string): string =>
  title.replace(/^关于(加强|进一步加强|推进)?/, "建议做好").replace(/工作的建议$/, "");

describe("similar proposals while one is written", () => {
  test("are shown with number, year and state under the texts, and again without a network", async () => {
    const [first = "", second = ""] = (await pastTitles()).toReversed();
    await phone.begin();
    await phone.write("案由", reworded(first));
    await card().getByText(first, { exact: true }).waitFor();
    expect(await card().textContent()).toMatch(/\d{4}年第\d+号 · /);

    await phone.offline(true);
    await phone.write("案由", reworded(second));
    await card().getByText(second, { exact: true }).waitFor();
    expect(await card().getByRole("listitem").count()).toBeLessThanOrEqual(3);

    await phone.write("案由", "关于量子引力波探测的建议");
    await card().waitFor({ state: "detached" });
    await phone.offline(false);
  });

  test("one that others may still cosign is joined by one button; the draft stays", async () => {
    await phone.begin();
    await phone.write("案由", "建议延伸海绵城市试点示范段");
    await phone.page.getByRole("button", { name: "改为附议" }).click();
    await phone.page.getByText("已加入联名").waitFor();
    const signers = await database.query("select 1 from proposal_signer where proposal_id = $1 and state = 'INVITED'", [
      openId,
    ]);
    expect(signers.rows).toHaveLength(1);
    await phone.open("建议延伸海绵城市试点示范段");
  });
});
