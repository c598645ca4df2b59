import * as contract from "#contract/work-review.ts";
import { done } from "#domain/result.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { periodWords, type ReviewPeriod } from "#domain/work-review/review-period.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { countOverdue } from "#server/work-review/count-overdue.ts";
import { listItems } from "#server/work-review/list-items.ts";
import { putEntry } from "#server/work-review/put-entry.ts";
import { readReview } from "#server/work-review/read-review.ts";
import { reviewPaper } from "#server/work-review/review-paper.ts";
import { reviewSheet } from "#server/work-review/review-sheet.ts";
import { Readable } from "node:stream";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const periodOf = ({ from, to }: { readonly from: string; readonly to: string }): ReviewPeriod => ({
  from: dayOf(from),
  to: dayOf(to),
});

/** Endpoints of the 工作综述 → use cases. */
export const mountWorkReviewRoutes = (app: App, house: House): void => {
  mount(app, house, contract.getWorkReview, async ({ query }) =>
    done({ status: 200, body: await readReview(house, periodOf(query)) }),
  );
  mount(app, house, contract.listReviewItems, async ({ query }) =>
    done({ status: 200, body: await listItems(house, periodOf(query), query.figure) }),
  );
  mount(app, house, contract.putReviewEntry, async ({ actor, params, body }) => {
    const entered = await putEntry(house, actor, params.id, body);
    return entered.ok ? done({ status: 200, body: entered.value }) : entered;
  });
  mount(app, house, contract.getOverdue, async () => done({ status: 200, body: await countOverdue(house) }));
  mount(app, house, contract.getReviewFile, async ({ actor, params: { format }, query }) => {
    const period = periodOf(query);
    const review = await readReview(house, period);
    const name = `工作综述-${periodWords(period)}.${format}`;
    await writeAudit(house.db, house.tenant.id, {
      actor: actor.accountId,
      action: "workReview.export",
      object: `${format} ${period.from} ${period.to}`,
    });
    const headers = { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
    if (format === "docx") {
      return done({ status: 200, type: WORD, headers, body: reviewPaper(house.tenant.name, review) });
    }
    const sheet = Readable.toWeb(reviewSheet(house.tenant.name, review)) as ReadableStream;
    return done({ status: 200, type: SHEET, headers, body: sheet });
  });
};
