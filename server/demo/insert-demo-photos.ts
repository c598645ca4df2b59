import type { Tx } from "#server/db/database.ts";
import type { DemoOrganisation } from "#server/demo/demo-shapes.ts";
import { insertMany } from "#server/demo/insert-many.ts";
import { PICTURE_SIZE } from "#server/demo/pictures/canvas.ts";
import { drawPictures } from "#server/demo/pictures/demo-pictures.ts";
import { writePhotoFile } from "#server/photos/photo-files.ts";
import { createHash } from "node:crypto";

/** Draws the demo's few photos, lays them where photos lie, and gives them to the submissions that came with one. */
export const insertDemoPhotos = async (
  tx: Tx,
  { tenant, submissions }: DemoOrganisation,
  now: Date,
  dataDir: string,
): Promise<void> => {
  const pictures = await drawPictures();
  for (const bytes of [...pictures.values()].flat()) {
    const sha256 = hashOf(bytes);
    const stored_name = `${sha256.toString("hex")}.jpg`;
    await writePhotoFile(dataDir, stored_name, bytes);
    const photo = { sha256, stored_name, ...PICTURE_SIZE, bytes: bytes.length, received_at: now };
    await insertMany(tx, "photo", [{ tenant_id: tenant.id, ...photo }]);
  }
  const wanted = submissions.flatMap((submission) =>
    submission.pictures.map(({ topic, drawing }, position) => {
      const bytes = pictures.get(topic)?.[drawing];
      if (!bytes) throw new RangeError(`no drawing ${drawing} of ${topic}`);
      return { tenant_id: tenant.id, submission_id: submission.id, position, sha256: hashOf(bytes) };
    }),
  );
  await insertMany(tx, "submission_photo", wanted);
};

const hashOf = (bytes: Buffer): Buffer => createHash("sha256").update(bytes).digest();
