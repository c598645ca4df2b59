import type { House } from "#server/house.ts";
import { deletePhotoFile, sweepOldFiles } from "#server/photos/photo-files.ts";

const KEPT_MS = 7 * 24 * 3_600_000;

/** Removes photos that their submission has not asked for within seven days, and files without a record (a crash between the two); gives how many. */
export const sweepPhotos = async (house: House): Promise<{ photos: number; files: number }> => {
  const { db, tenant, settings } = house;
  const before = new Date(house.now().getTime() - KEPT_MS);
  const gone = await db
    .deleteFrom("photo")
    .where("tenant_id", "=", tenant.id)
    .where("received_at", "<", before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("submission_photo")
            .select("submission_photo.sha256")
            .whereRef("submission_photo.tenant_id", "=", "photo.tenant_id")
            .whereRef("submission_photo.submission_id", "=", "photo.submission_id")
            .whereRef("submission_photo.sha256", "=", "photo.sha256"),
        ),
      ),
    )
    .returning("stored_name")
    .execute();
  // Two photos may lie in one file.
  const old = await sweepOldFiles(settings.dataDir, before);
  const names = new Set([...gone.map(({ stored_name }) => stored_name), ...old.names]);
  const needed = new Set<string>();
  const list = [...names];
  for (let start = 0; start < list.length; start += 1000) {
    const rows = await db
      .selectFrom("photo")
      .select("stored_name")
      .where("tenant_id", "=", tenant.id)
      .where("stored_name", "in", list.slice(start, start + 1000))
      .execute();
    for (const { stored_name } of rows) needed.add(stored_name);
  }
  let files = old.drafts;
  for (const name of list) {
    if (!needed.has(name) && (await deletePhotoFile(settings.dataDir, name, before))) files++;
  }
  return { photos: gone.length, files };
};
