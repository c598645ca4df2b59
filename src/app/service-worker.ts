import { watchTouchedFields } from "#app/touched-fields.ts";
import { applyUpdate, followReleases } from "#data/app-update.ts";
import { hasUnsavedWork } from "#data/unsaved-work.ts";
import { showToast } from "#ui/toast-store.ts";

/** Offers a new release without pressing; what is being written or sent is never broken off. */
export const followServiceWorker = (): void => {
  watchTouchedFields();
  followReleases(() => showToast("新版本可用", { label: "现在更新", onPress: update }, true));
};

const update = (): void => {
  if (hasUnsavedWork()) showToast("写完、送完后自动更新，内容不会丢失。");
  applyUpdate();
};
