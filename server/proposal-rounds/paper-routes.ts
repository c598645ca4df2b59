import * as contract from "#contract/proposal-papers.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { deadlineSheet } from "#server/proposal-rounds/deadline-sheet.ts";
import { ratingPaper } from "#server/proposal-rounds/rating-paper.ts";
import { reminderPaper } from "#server/proposal-rounds/reminder-paper.ts";
import { statisticsSheet } from "#server/proposal-rounds/statistics-sheet.ts";
import { Readable } from "node:stream";

/** Files that the 提案委 takes out: letters, forms, sheets. */
export const mountPaperRoutes = (app: App, house: House): void => {
  const dayOf = () => shanghaiDay(house.now());
  mount(app, house, contract.getReminderFile, async ({ actor, params }) =>
    wordOf(await reminderPaper(house, actor, params.id), `催办函-${dayOf()}.docx`),
  );
  mount(app, house, contract.getRatingForm, async ({ actor, params }) =>
    wordOf(await ratingPaper(house, actor, params.id, params.memberId), "征询意见表.docx"),
  );
  mount(app, house, contract.getDeadlineFile, async ({ actor }) => {
    await writeAudit(house.db, house.tenant.id, {
      actor: actor.accountId,
      action: "proposal.export",
      object: "deadlines",
    });
    return sheetOf(await deadlineSheet(house), `办理期限-${dayOf()}.xlsx`);
  });
  mount(app, house, contract.getStatisticsFile, async ({ actor, query }) => {
    await writeAudit(house.db, house.tenant.id, {
      actor: actor.accountId,
      action: "proposal.export",
      object: "statistics",
    });
    return sheetOf(await statisticsSheet(house, query), `提案统计-${dayOf()}.xlsx`);
  });
};

const saveAs = (name: string) => ({
  "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
});

const wordOf = (bytes: Uint8Array<ArrayBuffer> | undefined, name: string) =>
  bytes ? done({ status: 200 as const, body: bytes, headers: saveAs(name) }) : refused<Refusal>({ kind: "not-found" });

const sheetOf = (file: Readable, name: string) =>
  done({ status: 200 as const, body: Readable.toWeb(file) as ReadableStream, headers: saveAs(name) });
