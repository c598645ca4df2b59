import type { Db } from "#server/db/database.ts";
import type { ServerKeys } from "#server/server-keys.ts";
import type { Bell } from "#server/similar/bell.ts";
import type { Settings } from "#server/settings.ts";
import type { Log } from "#server/log.ts";
import type { NewSubmission } from "#server/submissions/submission-store.ts";
import type { Limits } from "#server/spam/limits.ts";

/** One 政协 body; this server serves one. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** Changes when the database is restored from a backup: phones then pull everything anew. */
  readonly epoch: string;
}

/** What every use case of a running server may need. */
export interface House {
  readonly settings: Settings;
  readonly db: Db;
  readonly tenant: Tenant;
  readonly keys: ServerKeys;
  readonly log: Log;
  readonly limits: Limits;
  /** Stores one submission in a group commit; true where its id and receipt were new. */
  readonly storeSubmission: (row: NewSubmission) => Promise<boolean>;
  /** Somebody wrote something: whoever reads texts in the background looks at once. */
  readonly newWords: Bell;
  readonly now: () => Date;
}
