import { PHOTO_LIMIT } from "#domain/submission/submission-lists.ts";
import { byId, element } from "#server/public-page/browser/page.ts";
import { sha256Hex } from "#server/public-page/browser/sha256.ts";
import { shrinkPhoto } from "#server/public-page/browser/shrink-photo.ts";

export interface Photo {
  readonly sha256: string;
  readonly bytes: ArrayBuffer;
}

/** The photos that go with the words being written: chosen, shrunk, shown, taken away. */
export interface PhotoStrip {
  photos(): readonly Photo[];
  show(photos: readonly Photo[]): void;
  /** Resolves when none is being shrunk any more. */
  settled(): Promise<unknown>;
}

export const openPhotoStrip = (onChange: () => void): PhotoStrip => {
  const strip = byId("strip");
  const note = byId("photo-note");
  const input = byId<HTMLInputElement>("photos");
  let photos: readonly Photo[] = [];
  let work: Promise<unknown> = Promise.resolve();

  const draw = () => {
    strip.querySelectorAll("img").forEach((image) => URL.revokeObjectURL(image.src));
    strip.replaceChildren(...photos.map(tile));
    strip.hidden = photos.length === 0;
    byId("pick").hidden = photos.length >= PHOTO_LIMIT;
  };
  const set = (next: readonly Photo[]) => {
    photos = next;
    draw();
  };
  const tile = (photo: Photo, place: number): HTMLElement => {
    const url = URL.createObjectURL(new Blob([photo.bytes], { type: "image/jpeg" }));
    const remove = element("button", "删除", { type: "button" });
    remove.setAttribute("aria-label", `删除第 ${place + 1} 张照片`);
    remove.addEventListener("click", () => {
      set(photos.filter((one) => one !== photo));
      note.textContent = "";
      onChange();
      input.focus();
    });
    const item = element("li");
    item.append(element("img", "", { src: url, alt: `第 ${place + 1} 张照片` }), remove);
    return item;
  };
  const add = async (files: readonly File[]) => {
    let unreadable = 0;
    for (const [place, file] of files.entries()) {
      note.textContent = `正在处理照片 ${place + 1}/${files.length}…`;
      if (photos.length >= PHOTO_LIMIT) break;
      const bytes = await shrinkPhoto(file).catch(() => undefined);
      if (!bytes) unreadable++;
      else await addOne(bytes);
    }
    const left = photos.length >= PHOTO_LIMIT ? `已有 ${PHOTO_LIMIT} 张，不能再添加。` : "";
    note.textContent = unreadable > 0 ? `有 ${unreadable} 张读不出来，请换成 JPEG、PNG 或 WebP 照片。${left}` : left;
  };
  const addOne = async (bytes: ArrayBuffer) => {
    const sha256 = await sha256Hex(bytes);
    if (photos.some((photo) => photo.sha256 === sha256)) return;
    set([...photos, { sha256, bytes }]);
    onChange();
  };

  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    work = work.then(() => add(files));
  });
  return { photos: () => photos, show: set, settled: () => work };
};
