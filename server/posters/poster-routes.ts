import path from "node:path";
import { getPosterFile, getPosterJob, startPosters, type PosterFormat } from "#contract/points.ts";
import { done, refused } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { createPosterJobs } from "#server/posters/poster-jobs.ts";
import { posterPoints } from "#server/posters/poster-points.ts";

const NOTHING_TO_PRINT = {
  kind: "invalid-fields",
  errors: [{ pointer: "/pointIds", rule: "empty", detail: "所选的联系点都已停用，没有可以打印的。" }],
} as const;

/** Posters: order them, watch them, fetch the file. */
export const mountPosterRoutes = (app: App, house: House): void => {
  const jobs = createPosterJobs({
    folder: path.join(house.settings.dataDir, "posters"),
    onFailure: (err) => house.log.error({ err }, "posters"),
  });

  mount(app, house, startPosters, async ({ body, actor, header }) => {
    const points = await posterPoints(house, body.pointIds);
    if (points.length === 0) return refused(NOTHING_TO_PRINT);
    const origin = house.settings.publicUrl ?? `http://${header("host")}`;
    const job = jobs.start({ tenantName: house.tenant.name, origin, format: body.format, points });
    if (!job) return refused({ kind: "busy", retryAfterSeconds: 10 });
    const line = { actor: actor.accountId, action: "point.printPoster", object: job.id };
    await writeAudit(house.db, house.tenant.id, { ...line, detail: `${body.format} ${points.length}` });
    return done({ status: 202, body: job });
  });

  mount(app, house, getPosterJob, async ({ params }) => {
    const job = jobs.find(params.id);
    return job ? done({ status: 200, body: job }) : refused({ kind: "not-found" });
  });

  mount(app, house, getPosterFile, async ({ params }) => {
    const file = await jobs.file(params.id);
    if (!file) return refused({ kind: "not-found" });
    return done({ status: 200, body: file.bytes, headers: { "content-disposition": attachment(file) } });
  });
};

const labelByFormat: Record<PosterFormat, string> = { A4: "A4", A5: "A5", TABLE_CARDS: "台卡" };

const attachment = ({ format, total }: { format: PosterFormat; total: number }): string =>
  `attachment; filename="posters.pdf"; filename*=UTF-8''${encodeURIComponent(`联系点海报-${labelByFormat[format]}-${total}个点.pdf`)}`;
