import { installBarcodeReader } from "#member/scan/barcode-reader.ts";

/** What was found in a photo: its texts, nothing, or no readable picture at all. */
export type PhotoReading =
  | { readonly kind: "texts"; readonly texts: readonly string[] }
  | { readonly kind: "no-code" }
  | { readonly kind: "unreadable" };

/** Longest side in pixels, one after the other: a code that fills a photo is lost at full size, a small one when it is shrunk. */
const SIDES = [1600, 900, 2800, 500];

/** Reads the codes of a photo, at several sizes, with the same reader as the camera. */
export const readPhoto = async (file: Blob): Promise<PhotoReading> => {
  const photo = await createImageBitmap(file).catch(() => undefined);
  if (!photo) return { kind: "unreadable" };
  try {
    const Reader = await installBarcodeReader();
    const reader = new Reader({ formats: ["qr_code"] });
    for (const side of sidesOf(photo)) {
      const found = await reader.detect(drawn(photo, side));
      const texts = found.map(({ rawValue }) => rawValue).filter((text) => text !== "");
      if (texts.length > 0) return { kind: "texts", texts };
    }
    return { kind: "no-code" };
  } finally {
    photo.close();
  }
};

const sidesOf = ({ width, height }: ImageBitmap): number[] => {
  const longest = Math.max(width, height);
  return [...new Set(SIDES.map((side) => Math.min(side, longest)))];
};

const drawn = (photo: ImageBitmap, side: number): ImageData => {
  const scale = side / Math.max(photo.width, photo.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(photo.width * scale));
  canvas.height = Math.max(1, Math.round(photo.height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  context.imageSmoothingQuality = "high";
  context.drawImage(photo, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
};
