import { recountAll } from "#server/topic-atlas/recount-cells.ts";
import { gatherAnew } from "#server/topic-atlas/gather-anew.ts";
import { chanceFrom } from "#server/demo/chance.ts";
import { openTopicDesk } from "#tests/support/topic-desk.ts";
import { withServer } from "#tests/support/test-server.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const { db, tenant } = house;
const { submit, read, act } = await openTopicDesk(server);

const matters = ["路灯不亮晚上看不见", "下水道堵塞污水外溢", "健身器材生锈断裂", "公交车间隔太长等不到"];
const places = ["银杏巷", "白鹭桥头", "清水湾", "石榴园"];

/** Every sum as it is kept, without those that are nothing. */
const sumsKept = async (): Promise<readonly string[]> => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', topic_id, town, category, month, people, items) as line from atlas_cell where tenant_id = ${tenant.id} and (items <> 0 or people <> 0)
    union all
    select concat_ws(' ', word, town, category, month, items) from atlas_word where tenant_id = ${tenant.id} and items <> 0
    order by line`.execute(db);
  return rows.map(({ line }) => line);
};
const sumsCounted = async (): Promise<readonly string[]> => {
  await db.transaction().execute((tx) => recountAll(tx, tenant.id));
  return sumsKept();
};

describe.each(["a", "b"])("after random letters, moves and staff's acts (%s)", (seed) => {
  const chance = chanceFrom(`topic sums ${seed}`);
  const ids: string[] = [];

  const letter = async (): Promise<void> => {
    const text = `${chance.pick(places)}${chance.pick(matters)}，${chance.pick(["请处理", "希望尽快修好", "已经很久了"])}${chance.below(90)}`;
    const who = chance.happens(0.7) && { phone: `1380000${String(chance.below(12)).padStart(4, "0")}` };
    const category = chance.happens(0.6) && { category: chance.pick(["CITY", "SOCIETY"]) };
    ids.push(await submit(text, { ...who, ...category, town: chance.pick(["甲", "乙", "丙"]) }));
  };
  const change = async (): Promise<void> => {
    const changes = chance.pick([
      { held: "LINKS" },
      { held: null },
      { category: "LABOUR" },
      { category: null },
      { town_id: "甲" },
    ]);
    await db
      .updateTable("submission")
      .set({ ...changes, changed_xid: sql<string>`pg_current_xact_id()` })
      .where("id", "=", chance.pick(ids))
      .execute();
  };
  const curate = async (): Promise<void> => {
    const rows = await db
      .selectFrom("topic_submission as ts")
      .innerJoin("topic as t", "t.id", "ts.topic_id")
      .select(["ts.topic_id", "ts.submission_id"])
      .where("t.merged_into", "is", null)
      .orderBy("ts.submission_id")
      .execute();
    if (rows.length < 2) return;
    const [one, other] = [chance.pick(rows), chance.pick(rows)];
    const deed = chance.happens(0.5)
      ? { act: "merge", into: other.topic_id }
      : { act: "split", submissionIds: [one.submission_id], name: "" };
    // A topic that is the same, or has nothing else, says no: that is right too.
    expect([200, 409, 422]).toContain((await act(one.topic_id, deed)).status);
  };

  test("every sum is what a recount gives", async () => {
    for (let round = 0; round < 12; round++) {
      for (let at = 0; at < 6; at++) await letter();
      for (let at = 0; at < 4; at++) await change();
      await read();
      if (round % 3 === 1) await curate();
    }
    await read();
    const kept = await sumsKept();
    expect(kept.length).toBeGreaterThan(50);
    expect(kept).toEqual(await sumsCounted());
  });

  test("gathered anew the district's sums are the same", async () => {
    const ofDistrict = async () =>
      (await sumsKept()).filter((line) => line.startsWith("00000000-0000-0000-0000-000000000000"));
    const before = await ofDistrict();
    await gatherAnew(house);
    const after = await ofDistrict();
    const items = (lines: readonly string[]) => lines.map((line) => line.replace(/ \d+ (?=\d+$)/, " "));
    expect(items(after)).toEqual(items(before));
  });
});
