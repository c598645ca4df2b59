const LONGEST_EDGE = 1600;
/** Some browsers draw nothing beyond this (sync.md §2). */
const MOST_PIXELS = 40_000_000;

type Picture = { readonly drawable: CanvasImageSource; readonly width: number; readonly height: number; done(): void };

/** The photo as JPEG of at most 1600 px, drawn anew so that place and device are gone; undefined where it cannot be read. */
export const shrinkPhoto = async (file: Blob): Promise<ArrayBuffer | undefined> => {
  const picture = (await readAsBitmap(file)) ?? (await readAsImage(file));
  if (!picture || picture.width * picture.height === 0 || picture.width * picture.height > MOST_PIXELS)
    return undefined;
  const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return undefined;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture.drawable, 0, 0, canvas.width, canvas.height);
  picture.done();
  const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.76));
  return jpeg?.type === "image/jpeg" ? jpeg.arrayBuffer() : undefined;
};

const readAsBitmap = async (file: Blob): Promise<Picture | undefined> => {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    return { drawable: bitmap, width: bitmap.width, height: bitmap.height, done: () => bitmap.close() };
  } catch {
    return undefined;
  }
};

const readAsImage = async (file: Blob): Promise<Picture | undefined> => {
  const url = URL.createObjectURL(file);
  const done = () => URL.revokeObjectURL(url);
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return { drawable: image, width: image.naturalWidth, height: image.naturalHeight, done };
  } catch {
    done();
    return undefined;
  }
};
