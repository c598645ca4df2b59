import "fake-indexeddb/auto";
import { giveUpItem } from "#member/queue/give-up-item.ts";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { readUnsent } from "#data/outbox-queue.ts";
import { submitSubmission } from "#data/submissions.ts";
import { afterEach, beforeEach, expect, test } from "vitest";

let database: PersonDatabase;
beforeEach(() => {
  database = openPersonDatabase("00000000-0000-7000-8000-000000000001");
});
afterEach(async () => {
  closePersonDatabase();
  await database.delete();
});

const giveUpDoubtful = async () => {
  await submitSubmission({ pointCode: "K7Q2MX", text: "演示：路灯不亮", photos: [], writtenAt: new Date() });
  await database.outbox.toCollection().modify({ tries: 1, unknown: true });
  const [item] = await readUnsent(database);
  const given = item && (await giveUpItem(item));
  if (!given) throw new Error("not given up");
  return given;
};

test("a withdrawal is taken back while it waits", async () => {
  const given = await giveUpDoubtful();
  expect(await given.undo()).toBe(true);
  expect((await readUnsent(database)).map(({ kind }) => kind)).toEqual(["submission.put"]);
});

test("a withdrawal that has left is not said to be taken back", async () => {
  const given = await giveUpDoubtful();
  await database.outbox.filter(({ op }) => op.kind === "submission.withdraw").modify({ tries: 1, unknown: true });
  expect(await given.undo()).toBe(false);
});
