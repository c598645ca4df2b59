import { askToKeep } from "#data/ask-to-keep.ts";
import { flushDrafts, hasUnsavedDrafts } from "#data/drafts.ts";
import { onUpgradeElsewhere } from "#data/database.ts";
import { reviveDatabase } from "#data/revive-database.ts";
import { noteStorageFault, onStorageFault, storageFault } from "#data/storage-fault.ts";
import { readActivity } from "#data/sync-engine.ts";
import { saveWork, watchWork } from "#data/unsaved-work.ts";
import { dropToast, showToast } from "#ui/toast-store.ts";

/** Keeps the connection to this phone's store alive, and says at once when something typed cannot be kept. */
export const followStorage = (): void => {
  reviveDatabase();
  addEventListener("appinstalled", askToKeep);
  watchWork({ isUnsaved: hasUnsavedDrafts, save: flushDrafts });
  watchWork({ isUnsaved: readActivity });
  let shown: number | undefined;
  onStorageFault(() => {
    if (shown !== undefined) dropToast(shown);
    const sentence = storageFault();
    shown = sentence === null ? undefined : showToast(sentence, { label: "再试", onPress: tryAgain }, true);
  });
  onUpgradeElsewhere(() => {
    showToast("本应用已在另一个窗口更新", { label: "重新打开", onPress: () => void reloadSaved() }, true);
  });
};

/** What cannot be saved stays on the screen. */
const reloadSaved = async (): Promise<void> => {
  if (await saveWork()) location.reload();
  else showToast("有内容没能存到本机，请先复制文字，再重新打开。");
};

/** Another failure shows the sentence again. */
const tryAgain = (): void => {
  noteStorageFault(null);
  void flushDrafts().catch(() => undefined);
};
