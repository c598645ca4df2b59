import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { writePhotoFile } from "#server/photos/photo-files.ts";
import { reencodePhoto } from "#server/photos/reencode-photo.ts";
import { recordPhoto, type StoredPhoto } from "#server/photos/record-photo.ts";
import { usual } from "#server/spam/limits.ts";
import { createHash } from "node:crypto";

interface SentPhoto {
  readonly sha256: string;
  readonly bytes: Buffer;
}

/**
 * Stores a photo of a submission under the hash of what the phone sent; sending it again changes nothing. `isNew` tells 201 from 200.
 * What other submissions have is not looked at: the same picture from somebody else is as new, and as much work.
 */
export const storePhoto = async (
  house: House,
  { submissionId, sha256, bytes }: SentPhoto & { readonly submissionId: string },
  address: string,
): Promise<Result<{ isNew: boolean }, Refusal>> => {
  const admitted = admitPhoto(house, { sha256, bytes }, address);
  if (!admitted.ok) return admitted;
  const hash = Buffer.from(sha256, "hex");
  // Sent again, it counts as new: the sweep gives it another seven days to be asked for.
  const kept = await house.db
    .updateTable("photo")
    .set({ received_at: house.now() })
    .where("tenant_id", "=", house.tenant.id)
    .where("submission_id", "=", submissionId)
    .where("sha256", "=", hash)
    .returning("sha256")
    .executeTakeFirst();
  if (kept) return done({ isNew: false });

  const stored = await writePhoto(house, bytes);
  return stored.ok ? done({ isNew: await recordPhoto(house, submissionId, hash, stored.value) }) : stored;
};

/** Gives a photo to every submission that names it and does not have it yet; the same work and the same answer where there is none. */
export const storePhotoForWaiting = async (
  house: House,
  { sha256, bytes }: SentPhoto,
  address: string,
): Promise<Result<undefined, Refusal>> => {
  const admitted = admitPhoto(house, { sha256, bytes }, address);
  if (!admitted.ok) return admitted;
  const stored = await writePhoto(house, bytes);
  if (!stored.ok) return stored;
  const hash = Buffer.from(sha256, "hex");
  const waiting = await house.db
    .selectFrom("submission_photo")
    .select("submission_id")
    .distinct()
    .where("tenant_id", "=", house.tenant.id)
    .where("sha256", "=", hash)
    .execute();
  for (const { submission_id } of waiting) await recordPhoto(house, submission_id, hash, stored.value);
  return done(undefined);
};

const admitPhoto = (
  { limits, settings }: House,
  { sha256, bytes }: SentPhoto,
  address: string,
): Result<undefined, Refusal> => {
  const key = limits.hashAddress(address);
  if (settings.rateLimits && limits.photoUploads.add(key) > usual.photoUploads) {
    return refused({ kind: "too-many-requests", retryAfterSeconds: limits.photoUploads.secondsLeft(key) });
  }
  const isWhole = createHash("sha256").update(bytes).digest("hex") === sha256;
  return isWhole ? done(undefined) : refused({ kind: "photo-hash-mismatch" });
};

const writePhoto = async ({ settings }: House, bytes: Buffer): Promise<Result<StoredPhoto, Refusal>> => {
  const photo = await reencodePhoto(bytes);
  if (!photo.ok) return photo;
  const { bytes: jpeg, width, height } = photo.value;
  const name = `${createHash("sha256").update(jpeg).digest("hex")}.jpg`;
  await writePhotoFile(settings.dataDir, name, jpeg);
  return done({ name, width, height, size: jpeg.length });
};
