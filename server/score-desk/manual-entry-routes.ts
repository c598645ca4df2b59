import { getMyDutyEvidence } from "#contract/duty.ts";
import * as contract from "#contract/score-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused } from "#domain/result.ts";
import { streamAttachmentFile } from "#server/attachments/attachment-files.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { decideAppeal } from "#server/score-desk/decide-appeal.ts";
import { findAppeal, findAppeals } from "#server/score-desk/appeal-rows.ts";
import { findEvidence } from "#server/score-desk/find-evidence.ts";
import { importEntries } from "#server/score-desk/import/import-entries.ts";
import { importForm } from "#server/score-desk/import/import-form.ts";
import { findManualEntries, findManualEntry, viewOfManualEntry } from "#server/score-desk/manual-entry-rows.ts";
import { moveManualEntry } from "#server/score-desk/move-manual-entry.ts";
import { putManualEntry } from "#server/score-desk/put-manual-entry.ts";

/** Endpoints of entries by hand and of appeals → use cases. */
export const mountManualEntryRoutes = (app: App, house: House): void => {
  const { db, tenant } = house;
  const viewNow = async (id: string, accountId: string) => {
    const row = await findManualEntry(db, tenant.id, id);
    if (!row) throw new Error(`manual entry ${id} was just there`);
    return viewOfManualEntry(row, accountId);
  };

  mount(app, house, contract.listManualEntries, async ({ actor, query }) => {
    const rows = await findManualEntries(db, tenant.id, query);
    const items = rows.map((row) => viewOfManualEntry(row, actor.accountId));
    return done({ status: 200, body: { items, open: await countOpen(house) } });
  });
  mount(app, house, contract.putManualEntry, async ({ actor, params, body }) => {
    const put = await putManualEntry(house, actor, params.id, body);
    if (!put.ok) return put;
    return done({ status: put.value ? 201 : 200, body: await viewNow(params.id, actor.accountId) });
  });
  mount(app, house, contract.moveManualEntry, async ({ actor, params, body }) => {
    const moved = await moveManualEntry(house, actor, params.id, body);
    return moved.ok ? done({ status: 200, body: await viewNow(params.id, actor.accountId) }) : moved;
  });
  mount(app, house, contract.getManualEvidence, async ({ params }) => answerFile(house, params.id));
  mount(app, house, getMyDutyEvidence, async ({ actor, params }) =>
    actor.memberId === null ? refused({ kind: "not-found" }) : answerFile(house, params.id, actor.memberId),
  );
  mount(app, house, contract.importManualEntries, async ({ actor, query, bytes }) => {
    const read = await importEntries(house, actor, bytes, query.dryRun === "yes");
    if (!read.ok) return read;
    const rows = read.value.rows.map(({ body: _body, ...row }) => row);
    return done({ status: 200, body: { rows, entered: read.value.entered } });
  });
  mount(app, house, contract.getManualImportForm, async () =>
    done({ status: 200, body: await importForm(house), headers: saveAs("人工录入模板.xlsx") }),
  );
  mount(app, house, contract.listAppeals, async ({ query }) => {
    const items = await findAppeals(db, tenant.id, query.year);
    const open = items.filter(({ state }) => state === "OPENED").length;
    return done({ status: 200, body: { items: [...items], open } });
  });
  mount(app, house, contract.decideAppeal, async ({ actor, params, body }) => {
    const decided = await decideAppeal(house, actor, params.id, body);
    if (!decided.ok) return decided;
    const appeal = await findAppeal(db, tenant.id, params.id);
    return appeal ? done({ status: 200, body: appeal }) : refused({ kind: "not-found" });
  });
};

const saveAs = (name: string) => ({
  "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
});

const countOpen = async ({ db, tenant }: House): Promise<number> => {
  const { open } = await db
    .selectFrom("manual_entry")
    .select(({ fn }) => fn.countAll<string>().as("open"))
    .where("tenant_id", "=", tenant.id)
    .where("state", "=", "PROPOSED")
    .executeTakeFirstOrThrow();
  return Number(open);
};

/** Always to be saved, never to be shown (security.md F-01). */
const answerFile = async (house: House, id: string, memberId?: string) => {
  const found = await findEvidence(house, id, memberId);
  const body = found && (await streamAttachmentFile(house.settings.dataDir, found.storedName));
  if (!found || !body) return refused<Refusal>({ kind: "not-found" });
  const headers = { ...saveAs(found.name), "content-security-policy": "default-src 'none'; sandbox" };
  return done({ status: 200 as const, body, type: found.mediaType, headers });
};
