import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { PosterFormat, PosterJob } from "#contract/points.ts";
import { drawPosters } from "#server/posters/draw-posters.ts";
import type { PosterOrder } from "#server/posters/poster-order.ts";
import type { z } from "zod";

export type PosterJobView = z.infer<typeof PosterJob>;

export interface PosterJobs {
  /** Puts an order in the queue; undefined where too many are waiting. */
  readonly start: (order: PosterOrder) => PosterJobView | undefined;
  readonly find: (id: string) => PosterJobView | undefined;
  /** The finished file with what is in it. */
  readonly file: (
    id: string,
  ) => Promise<{ bytes: Uint8Array<ArrayBuffer>; format: PosterFormat; total: number } | undefined>;
}

interface Settings {
  /** For the finished files; emptied at the start, because a restart forgets the jobs. */
  readonly folder: string;
  readonly onFailure: (fault: unknown) => void;
}

const KEPT_MS = 24 * 60 * 60 * 1000;
const MOST_WAITING = 8;

type Job = PosterJobView & { readonly format: PosterFormat; readonly startedAt: number };

/** Poster orders, drawn one after another: drawing takes seconds, so what waits is kept in memory only. */
export const createPosterJobs = ({ folder, onFailure }: Settings): PosterJobs => {
  const jobs = new Map<string, Job>();
  let last: Promise<void> = rm(folder, { recursive: true, force: true });
  const change = (id: string, part: Partial<Job>) => {
    const job = jobs.get(id);
    if (job) jobs.set(id, { ...job, ...part });
  };

  const work = async (id: string, order: PosterOrder): Promise<void> => {
    try {
      const pdf = await drawPosters(order, (done) => change(id, { done }));
      await keepFile(folder, id, pdf);
      change(id, { state: "DONE", file: `/api/v1/office/posters/${id}/file` });
    } catch (fault) {
      onFailure(fault);
      change(id, { state: "FAILED" });
    }
  };

  const forgetOld = async (): Promise<void> => {
    for (const { id, startedAt } of jobs.values()) {
      if (Date.now() - startedAt < KEPT_MS) continue;
      jobs.delete(id);
      await rm(fileOf(folder, id), { force: true });
    }
  };

  return {
    start: (order) => {
      if ([...jobs.values()].filter(({ state }) => state === "RUNNING").length >= MOST_WAITING) return undefined;
      const id = randomUUID();
      const { length } = order.points;
      jobs.set(id, {
        id,
        state: "RUNNING",
        done: 0,
        total: length,
        file: null,
        format: order.format,
        startedAt: Date.now(),
      });
      last = last
        .then(forgetOld)
        .catch(onFailure)
        .then(() => work(id, order));
      return view(jobs.get(id));
    },
    find: (id) => view(jobs.get(id)),
    file: async (id) => {
      const job = jobs.get(id);
      if (job?.state !== "DONE") return undefined;
      const bytes = await readFile(fileOf(folder, id)).catch(() => undefined);
      return bytes && { bytes, format: job.format, total: job.total };
    },
  };
};

const view = (job: Job | undefined): PosterJobView | undefined =>
  job && { id: job.id, state: job.state, done: job.done, total: job.total, file: job.file };

const fileOf = (folder: string, id: string): string => path.join(folder, `${id}.pdf`);

const keepFile = async (folder: string, id: string, pdf: Uint8Array): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(`${fileOf(folder, id)}.part`, pdf);
  await rename(`${fileOf(folder, id)}.part`, fileOf(folder, id));
};
