import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { writePhotoFile } from "#server/photos/photo-files.ts";
import { reencodePhoto } from "#server/photos/reencode-photo.ts";
import { usual } from "#server/spam/limits.ts";
import { createHash } from "node:crypto";
import { sql } from "kysely";

/** Stores a photo under the hash of what the phone sent; sending it again changes nothing. `isNew` tells 201 from 200. */
export const storePhoto = async (
  house: House,
  sha256: string,
  bytes: Buffer,
  address: string,
): Promise<Result<{ isNew: boolean }, Refusal>> => {
  const { db, tenant, settings, limits } = house;
  const key = limits.hashAddress(address);
  if (settings.rateLimits && limits.photoUploads.add(key) > usual.photoUploads) {
    return refused({ kind: "too-many-requests", retryAfterSeconds: limits.photoUploads.secondsLeft(key) });
  }
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) return refused({ kind: "photo-hash-mismatch" });
  const hash = Buffer.from(sha256, "hex");
  // Sent again, it counts as new: the sweep gives it another seven days to be asked for.
  const kept = await db
    .updateTable("photo")
    .set({ received_at: house.now() })
    .where("tenant_id", "=", tenant.id)
    .where("sha256", "=", hash)
    .returning("sha256")
    .executeTakeFirst();
  if (kept) return done({ isNew: false });

  const photo = await reencodePhoto(bytes);
  if (!photo.ok) return photo;
  const name = `${createHash("sha256").update(photo.value.bytes).digest("hex")}.jpg`;
  await writePhotoFile(settings.dataDir, name, photo.value.bytes);
  return done({ isNew: await recordPhoto(house, hash, name, photo.value) });
};

const recordPhoto = (
  house: House,
  hash: Buffer,
  name: string,
  photo: { bytes: Buffer; width: number; height: number },
): Promise<boolean> =>
  house.db.transaction().execute(async (tx) => {
    const inserted = await tx
      .insertInto("photo")
      .values({
        tenant_id: house.tenant.id,
        sha256: hash,
        stored_name: name,
        width: photo.width,
        height: photo.height,
        bytes: photo.bytes.length,
        received_at: house.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("sha256")
      .executeTakeFirst();
    // Whoever waits for this photo sees on the next pull that it has arrived.
    await sql`update submission set changed_xid = pg_current_xact_id() where tenant_id = ${house.tenant.id}
      and id in (select submission_id from submission_photo where tenant_id = ${house.tenant.id} and sha256 = ${hash})`.execute(
      tx,
    );
    return inserted !== undefined;
  });
