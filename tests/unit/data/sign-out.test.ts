import "fake-indexeddb/auto";
import Dexie from "dexie";
import { expect, test } from "vitest";
import { currentDatabase, databaseNameOf, openPersonDatabase } from "#data/database.ts";
import { countUnsent, exportUnsentText, wipePerson } from "#data/sign-out.ts";
import { submitSubmission } from "#data/submissions.ts";
import { settled } from "#sync/outbox.ts";

test("signing out counts what was refused too, gives all words out, and leaves nothing of this person and all of another", async () => {
  const other = openPersonDatabase("other person");
  await submitSubmission({ pointCode: "K7Q2MX", text: "另一位的", photos: [], writtenAt: new Date() });
  const database = openPersonDatabase("person");
  for (const text of ["第一件", "第二件", "第三件"])
    await submitSubmission({ pointCode: "K7Q2MX", text, photos: [], writtenAt: new Date() });
  const [first, second] = await database.outbox.orderBy("[state+order]").toArray();
  if (!first || !second) throw new Error("nothing was queued");
  await database.outbox.bulkPut([
    settled(first, { kind: "refused", code: "point-unknown", reason: "没有" }, 1),
    settled(second, { kind: "accepted" }, 1),
  ]);

  expect(await countUnsent()).toBe(2);
  const text = await exportUnsentText();
  expect([text.includes("第一件"), text.includes("第二件"), text.includes("第三件")]).toEqual([true, false, true]);

  await wipePerson();
  expect(currentDatabase()).toBeNull();
  expect(await Dexie.getDatabaseNames()).toEqual([databaseNameOf("other person")]);
  other.close();
});
