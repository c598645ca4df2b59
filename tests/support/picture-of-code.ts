import type { Picture } from "#tests/support/raster.ts";
import QRCode from "qrcode";
import sharp from "sharp";

/** A QR code of this text, with its white margin, as dots. */
export const pictureOfCode = async (text: string): Promise<Picture> => {
  const png = await QRCode.toBuffer(text, { scale: 10, margin: 4 });
  const { data, info } = await sharp(png)
    .ensureAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
};
