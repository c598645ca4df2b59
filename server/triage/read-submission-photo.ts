import type { House } from "#server/house.ts";
import { readPhotoFile } from "#server/photos/photo-files.ts";

/** The bytes (JPEG) of a photo that belongs to this very submission, or undefined. */
export const readSubmissionPhoto = async (house: House, id: string, sha256: string) => {
  const photo = await house.db
    .selectFrom("submission_photo as wanted")
    .innerJoin("photo", (join) =>
      join
        .onRef("photo.tenant_id", "=", "wanted.tenant_id")
        .onRef("photo.submission_id", "=", "wanted.submission_id")
        .onRef("photo.sha256", "=", "wanted.sha256"),
    )
    .select("photo.stored_name")
    .where("wanted.tenant_id", "=", house.tenant.id)
    .where("wanted.submission_id", "=", id)
    .where("wanted.sha256", "=", Buffer.from(sha256, "hex"))
    .executeTakeFirst();
  return photo && readPhotoFile(house.settings.dataDir, photo.stored_name);
};
