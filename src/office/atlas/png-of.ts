/** What stands around a picture that leaves the house. */
export interface PictureWords {
  readonly title: string;
  readonly lines: readonly string[];
}

const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-size",
  "font-weight",
  "text-anchor",
  "opacity",
];
const MARGIN = 32;
const TITLE = 26;
const LINE = 24;
const SCALE = 2;

/** A drawing of the page as a PNG on paper's white or night's dark, with its title above and its definition below; null where the browser cannot. */
export const pngOf = async (drawing: SVGSVGElement, words: PictureWords): Promise<Blob | null> => {
  const { width, height } = drawing.viewBox.baseVal;
  const wide = Math.max(width, 720);
  const head = MARGIN + TITLE + 16;
  const tall = head + (height * (wide - 2 * MARGIN)) / width + words.lines.length * LINE + MARGIN + 16;
  const canvas = Object.assign(document.createElement("canvas"), { width: wide * SCALE, height: tall * SCALE });
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  const look = getComputedStyle(drawing);
  pen.scale(SCALE, SCALE);
  pen.fillStyle = backgroundOf(drawing);
  pen.fillRect(0, 0, wide, tall);
  pen.fillStyle = look.color;
  pen.font = `600 ${TITLE}px ${look.fontFamily}`;
  pen.fillText(words.title, MARGIN, MARGIN + TITLE - 4, wide - 2 * MARGIN);
  pen.drawImage(await pictureOf(drawing), MARGIN, head, wide - 2 * MARGIN, (height * (wide - 2 * MARGIN)) / width);
  pen.font = `15px ${look.fontFamily}`;
  for (const [at, line] of words.lines.entries()) {
    pen.fillText(line, MARGIN, tall - MARGIN - (words.lines.length - 1 - at) * LINE, wide - 2 * MARGIN);
  }
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
};

const pictureOf = async (drawing: SVGSVGElement): Promise<HTMLImageElement> => {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = drawing.querySelectorAll("*");
  for (const [at, element] of copy.querySelectorAll<SVGElement>("*").entries()) {
    const original = originals[at];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const name of STYLES) element.style.setProperty(name, style.getPropertyValue(name));
  }
  const { width, height } = drawing.viewBox.baseVal;
  copy.setAttribute("width", String(width * SCALE));
  copy.setAttribute("height", String(height * SCALE));
  copy.style.fontFamily = getComputedStyle(drawing).fontFamily;
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await picture.decode();
  return picture;
};

const backgroundOf = (drawing: SVGSVGElement): string => {
  const surface = getComputedStyle(drawing).getPropertyValue("--surface").trim();
  return surface || "#ffffff";
};
