export interface ShrunkPhoto {
  readonly bytes: ArrayBuffer;
  readonly type: "image/jpeg";
  readonly width: number;
  readonly height: number;
}

const LONGEST_SIDE = 1600;
const MOST_BYTES = 1_000_000;
const QUALITIES = [0.8, 0.7, 0.6, 0.5];

/** The picture upright, at most 1600 px a side and about 1 MB, as a JPEG that holds nothing else: no place, no time, no phone. Rejects where it cannot be decoded. */
export const shrinkPhoto = async (file: Blob): Promise<ShrunkPhoto> => {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const width = Math.max(1, Math.round(picture.width * scale));
    const height = Math.max(1, Math.round(picture.height * scale));
    const encode = draw(picture, width, height);
    let jpeg = await encode(QUALITIES[0]);
    for (const quality of QUALITIES.slice(1)) if (jpeg.size > MOST_BYTES) jpeg = await encode(quality);
    return { bytes: await jpeg.arrayBuffer(), type: "image/jpeg", width, height };
  } finally {
    picture.close();
  }
};

type Encode = (quality: number | undefined) => Promise<Blob>;

const draw = (picture: ImageBitmap, width: number, height: number): Encode => {
  if (typeof OffscreenCanvas !== "undefined") {
    const canvas = new OffscreenCanvas(width, height);
    paint(canvas.getContext("2d"), picture, width, height);
    return (quality) => canvas.convertToBlob({ type: "image/jpeg", quality });
  }
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  paint(canvas.getContext("2d"), picture, width, height);
  return (quality) =>
    new Promise((resolve, reject) =>
      canvas.toBlob((jpeg) => (jpeg ? resolve(jpeg) : reject(new Error("no JPEG"))), "image/jpeg", quality),
    );
};

const paint = (
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null,
  picture: ImageBitmap,
  width: number,
  height: number,
): void => {
  if (!context) throw new Error("no canvas");
  // JPEG knows no transparency: without white, a transparent PNG turns black.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, width, height);
};
