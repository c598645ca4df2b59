import "fake-indexeddb/auto";
import Dexie from "dexie";
import { beforeEach, expect, test } from "vitest";
import { closePersonDatabase, currentDatabase, databaseNameOf, openPersonDatabase } from "#data/database.ts";
import { leavePhone, readAtStake } from "#data/sign-out.ts";
import { submitSubmission } from "#data/submissions.ts";
import { finishWipes, forgetWipe, noteWipe } from "#data/wipes.ts";
import { settled } from "#sync/outbox.ts";
import { providePageStorage } from "#tests/support/page-storage.ts";

beforeEach(providePageStorage);

test("signing out counts what was refused too, counts drafts, and leaves nothing of this person and all of another", async () => {
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

  await database.drafts.put({ key: "submit:K7Q2MX", content: { text: "写到一半" }, savedAt: 1 });
  expect(await readAtStake(database)).toEqual({ unsent: 2, drafts: 1, photos: 0, files: 0 });

  await leavePhone();
  expect(currentDatabase()).toBeNull();
  expect(await Dexie.getDatabaseNames()).toEqual([databaseNameOf("other person")]);
  other.close();
});

test("a wipe that the page did not live to see is done at the next start", async () => {
  const database = openPersonDatabase("leaving");
  await submitSubmission({ pointCode: "K7Q2MX", text: "该清除的", photos: [], writtenAt: new Date() });
  noteWipe({ name: database.name, accountId: "leaving" });
  closePersonDatabase();
  expect(await Dexie.getDatabaseNames()).toContain(database.name);

  expect(await finishWipes()).toBe(true);
  expect(await Dexie.getDatabaseNames()).not.toContain(database.name);
});

test("what its person wants back by signing in again is not wiped later", async () => {
  noteWipe({ name: "wy-u-back", accountId: "back" });
  const database = openPersonDatabase("back");
  await submitSubmission({ pointCode: "K7Q2MX", text: "回来后写的", photos: [], writtenAt: new Date() });
  forgetWipe("back");
  expect(await finishWipes()).toBe(true);
  expect(await database.outbox.count()).toBe(1);
  closePersonDatabase();
  await database.delete();
});
