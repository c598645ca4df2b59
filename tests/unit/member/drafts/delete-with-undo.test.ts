import "fake-indexeddb/auto";
import { createAutosave } from "#member/drafts/autosave.ts";
import { deleteDraftWithUndo } from "#member/drafts/delete-with-undo.ts";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { beginDraft, draftKeeper, bringDraftBack } from "#data/draft-edits.ts";
import { readDraftView } from "#data/draft-views.ts";
import { emptyReport } from "#domain/report/report-draft.ts";
import { afterEach, beforeEach, expect, test } from "vitest";

let database: PersonDatabase;
let id: string;
beforeEach(async () => {
  database = openPersonDatabase("00000000-0000-7000-8000-000000000001");
  id = await beginDraft("report");
});
afterEach(async () => {
  closePersonDatabase();
  await database.delete();
});
const newWriting = () => createAutosave({ save: draftKeeper("report", id), onState: () => undefined });

test("words typed a moment before the deletion come back with it", async () => {
  const writing = newWriting();
  writing.change("title", "演示：刚写的");
  expect(await deleteDraftWithUndo({ id, draftKind: "report", fields: emptyReport }, writing)).toBe(true);
  expect(await readDraftView(database, id)).toBeNull();
  await bringDraftBack(id);
  expect((await readDraftView(database, id))?.fields.title).toBe("演示：刚写的");
});

test("words of a draft that could not be deleted still count as unsafe", async () => {
  const writing = newWriting();
  writing.change("title", "演示：刚写的");
  closePersonDatabase();
  expect(await deleteDraftWithUndo({ id, draftKind: "report", fields: emptyReport }, writing)).toBe(false);
  expect(writing.isUnsafe()).toBe(true);
  writing.drop();
});
