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
  for (const bytes of [...pictures.values()].flat()) await writePhotoFile(dataDir, nameOf(bytes), bytes);
  const wanted = submissions.flatMap((submission) =>
    submission.pictures.map(({ topic, drawing }, position) => {
      const bytes = pictures.get(topic)?.[drawing];
      if (!bytes) throw new RangeError(`no drawing ${drawing} of ${topic}`);
      return { submission_id: submission.id, position, bytes };
    }),
  );
  const tenant_id = tenant.id;
  const rows = wanted.map(({ position, submission_id, bytes }) => {
    const sha256 = hashOf(bytes);
    const file = { stored_name: nameOf(bytes), ...PICTURE_SIZE, bytes: bytes.length, received_at: now };
    return {
      asked: { tenant_id, submission_id, position, sha256 },
      photo: { tenant_id, submission_id, sha256, ...file },
    };
  });
  await insertMany(
    tx,
    "photo",
    rows.map(({ photo }) => photo),
  );
  await insertMany(
    tx,
    "submission_photo",
    rows.map(({ asked }) => asked),
  );
};

const nameOf = (bytes: Buffer): string => `${hashOf(bytes).toString("hex")}.jpg`;

const hashOf = (bytes: Buffer): Buffer => createHash("sha256").update(bytes).digest();
