import { putPhoto } from "#contract/submissions.ts";
import { done } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { storePhoto } from "#server/photos/store-photo.ts";

/** PUT by hash → store. */
export const mountPhotoRoutes = (app: App, house: House): void => {
  mount(app, house, putPhoto, async ({ params, bytes, address }) => {
    const stored = await storePhoto(house, params.sha256, bytes, address);
    return stored.ok ? done({ status: stored.value.isNew ? 201 : 200, body: { sha256: params.sha256 } }) : stored;
  });
};
