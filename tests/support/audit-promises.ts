import type { Promised } from "#tests/support/kill-writers.ts";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Pool } from "pg";

/** What was promised to the member's phones and is not in the database exactly once. */
export const auditPromises = async (pool: Pool, dataDir: string, promised: Promised) => {
  const column = async (statement: string, given: unknown): Promise<string[]> =>
    (await pool.query<{ found: string }>(statement, [given])).rows.map(({ found }) => found);

  const ops = await column("select op_id::text as found from op where op_id = any($1::uuid[])", promised.opIds);
  const ids = promised.submissions.map(({ id }) => id);
  const texts = await column("select id::text || text as found from submission where id = any($1::uuid[])", ids);
  const copies = await column(
    "select text as found from submission where text = any($1) group by text having count(*) > 1",
    promised.submissions.map(({ text }) => text),
  );
  const moves = await column(
    "select submission_id::text as found from submission_move where move = 'withdraw' and submission_id = any($1::uuid[])",
    promised.withdrawn,
  );
  const audited = await column(
    "select object as found from audit_entry where action = 'submission.withdraw' and object = any($1)",
    promised.withdrawn,
  );
  return {
    lost: [
      ...missing(promised.opIds, ops),
      ...missing(
        promised.submissions.map(({ id, text }) => id + text),
        texts,
      ),
      ...missing(promised.withdrawn, moves),
      ...missing(promised.withdrawn, audited),
      ...(await lostPhotos(pool, dataDir, promised)),
      ...(await lostDraft(pool, promised)),
    ],
    doubled: [...copies, ...repeated(ops), ...repeated(moves), ...repeated(audited)],
  };
};

const missing = (promised: readonly string[], found: readonly string[]): string[] => {
  const there = new Set(found);
  return promised.filter((one) => !there.has(one));
};

const repeated = (found: readonly string[]): string[] => {
  const seen = new Set<string>();
  return found.filter((one) => seen.size === seen.add(one).size);
};

/** A photo is there when its row leads to a file that holds what its name says. */
const lostPhotos = async (pool: Pool, dataDir: string, { photos }: Promised): Promise<string[]> => {
  const lost: string[] = [];
  for (const { id, sha256 } of photos) {
    const { rows } = await pool.query<{ name: string }>(
      `select p.stored_name as name from submission_photo s join photo p using (tenant_id, submission_id, sha256)
        where s.submission_id = $1 and s.sha256 = $2`,
      [id, Buffer.from(sha256, "hex")],
    );
    const name = rows[0]?.name ?? "";
    const bytes = await readFile(join(dataDir, "photos", name.slice(0, 2), name)).catch(() => Buffer.alloc(0));
    if (rows.length !== 1 || `${createHash("sha256").update(bytes).digest("hex")}.jpg` !== name) lost.push(sha256);
  }
  return lost;
};

const lostDraft = async (pool: Pool, { draft }: Promised): Promise<string[]> => {
  if (draft.rev === 0) return [];
  const { rows } = await pool.query<{ rev: number; title: string | null; gone: boolean }>(
    "select rev, fields ->> 'title' as title, deleted_at is not null as gone from draft where id = $1",
    [draft.id],
  );
  const [row] = rows;
  const isKept = row?.rev === draft.rev && row.gone === draft.isDeleted && (row.title ?? "") === draft.title;
  return isKept ? [] : [`draft ${JSON.stringify(row)} in place of ${JSON.stringify(draft)}`];
};

/** What PostgreSQL's own checks find wrong with tables and indexes (amcheck); empty on a sound database. */
export const checkStorage = async (pool: Pool): Promise<string[]> => {
  await pool.query("create extension if not exists amcheck");
  const { rows } = await pool.query<{ kind: string; name: string }>(
    `select c.relkind as kind, c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and (c.relkind = 'r' or (c.relkind = 'i' and c.relam = (select oid from pg_am where amname = 'btree')))`,
  );
  const faults: string[] = [];
  for (const { kind, name } of rows) {
    const check =
      kind === "r"
        ? "select msg from verify_heapam($1::regclass)"
        : "select null as msg from (select bt_index_check($1::regclass, true)) as checked where false";
    const found = await pool.query<{ msg: string }>(check, [name]).catch((error: Error) => error);
    if (found instanceof Error) faults.push(`${name}: ${found.message}`);
    else faults.push(...found.rows.map(({ msg }) => `${name}: ${msg}`));
  }
  return faults;
};
