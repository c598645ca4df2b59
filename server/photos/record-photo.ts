import type { House } from "#server/house.ts";
import { sql } from "kysely";

/** A photo whose file is on the disk. */
export interface StoredPhoto {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Bytes. */
  readonly size: number;
}

/** Writes down that a submission's photo has arrived; false where it had. Several submissions may share a file. */
export const recordPhoto = (
  house: House,
  submissionId: string,
  hash: Buffer,
  { name, width, height, size }: StoredPhoto,
): Promise<boolean> =>
  house.db.transaction().execute(async (tx) => {
    const tenant_id = house.tenant.id;
    const key = { tenant_id, submission_id: submissionId, sha256: hash };
    const inserted = await tx
      .insertInto("photo")
      .values({ ...key, stored_name: name, width, height, bytes: size, received_at: house.now() })
      .onConflict((conflict) => conflict.doNothing())
      .returning("sha256")
      .executeTakeFirst();
    if (!inserted) return false;
    // Whoever waits for this photo sees on the next pull that it has arrived.
    await sql`update submission set changed_xid = pg_current_xact_id() where tenant_id = ${tenant_id} and id = ${submissionId}
      and exists (select from submission_photo as wanted
        where wanted.tenant_id = ${tenant_id} and wanted.submission_id = submission.id and wanted.sha256 = ${hash})`.execute(
      tx,
    );
    return true;
  });
