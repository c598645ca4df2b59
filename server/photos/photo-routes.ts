import { putPhoto, putPhotoByHash } from "#contract/submissions.ts";
import { done } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { storePhoto, storePhotoForWaiting } from "#server/photos/store-photo.ts";

/** PUT by submission and hash → store. */
export const mountPhotoRoutes = (app: App, house: House): void => {
  mount(app, house, putPhoto, async ({ params: { id, sha256 }, bytes, address }) => {
    const stored = await storePhoto(house, { submissionId: id, sha256, bytes }, address);
    return stored.ok ? done({ status: stored.value.isNew ? 201 : 200, body: { sha256 } }) : stored;
  });

  mount(app, house, putPhotoByHash, async ({ params: { sha256 }, bytes, address }) => {
    const stored = await storePhotoForWaiting(house, { sha256, bytes }, address);
    return stored.ok ? done({ status: 201, body: { sha256 } }) : stored;
  });
};
