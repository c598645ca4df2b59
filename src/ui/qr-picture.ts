import { create } from "qrcode";

export interface QrPicture {
  /** Modules a side, without the quiet zone. */
  readonly side: number;
  /** The dark modules, as an SVG path of one unit each. */
  readonly path: string;
}

/** The most modules that a phone's screen shows and another phone's camera still reads: 113 a side. */
const LARGEST_VERSION = 24;

/** A code that a camera reads from a screen; undefined where the text is too long for one. */
export const drawQr = (text: string): QrPicture | undefined => {
  for (const errorCorrectionLevel of ["M", "L"] as const) {
    const code = attempt(text, errorCorrectionLevel);
    if (code && code.version <= LARGEST_VERSION) {
      const { size, data } = code.modules;
      const rows = Array.from({ length: size }, (_, row) => runsOf(data.subarray(row * size, (row + 1) * size), row));
      return { side: size, path: rows.join("") };
    }
  }
  return undefined;
};

const attempt = (text: string, errorCorrectionLevel: "M" | "L") => {
  try {
    return create(text, { errorCorrectionLevel });
  } catch {
    return undefined;
  }
};

const runsOf = (modules: ArrayLike<number>, row: number): string => {
  let path = "";
  for (let at = 0; at < modules.length; at++) {
    if (!modules[at]) continue;
    const from = at;
    while (at + 1 < modules.length && modules[at + 1]) at++;
    path += `M${from} ${row}h${at - from + 1}v1h-${at - from + 1}z`;
  }
  return path;
};
