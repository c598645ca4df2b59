import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { useEffect, useState, type RefObject } from "react";

/** Phones refuse larger pictures (iOS: 16 million pixels). */
const MOST_PIXELS = 12_000_000;

/** Draws a page anew when it, its size or the frame's width changes; `words` is its text, undefined until it is drawn. */
export const usePdfPage = (
  pdf: PDFDocumentProxy,
  number: number,
  zoom: number,
  frame: RefObject<HTMLElement | null>,
  canvas: RefObject<HTMLCanvasElement | null>,
) => {
  const [drawn, setDrawn] = useState<{ readonly of: string; readonly words: string | null }>();
  const width = useWidth(frame);
  const wanted = `${number} ${zoom} ${width}`;

  useEffect(() => {
    if (width === 0 || !canvas.current) return;
    let isGone = false;
    const drawing = draw(pdf, number, width * zoom, canvas.current);
    drawing.done.then(
      (words) => isGone || setDrawn({ of: wanted, words }),
      () => isGone || setDrawn({ of: wanted, words: null }),
    );
    return () => {
      isGone = true;
      drawing.cancel();
    };
  }, [pdf, number, zoom, width, wanted, canvas]);

  const isDrawn = drawn?.of === wanted;
  return { words: isDrawn ? (drawn.words ?? undefined) : undefined, hasFailed: isDrawn && drawn.words === null };
};

const useWidth = (frame: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
};

const draw = (pdf: PDFDocumentProxy, number: number, cssWidth: number, canvas: HTMLCanvasElement) => {
  let cancel = (): void => undefined;
  let isCancelled = false;
  const work = async (): Promise<string> => {
    const page = await pdf.getPage(number);
    const plain = page.getViewport({ scale: 1 });
    const scale = cssWidth / plain.width;
    const pixels = plain.width * plain.height * scale * scale;
    const density = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / pixels));
    const viewport = page.getViewport({ scale: scale * density });
    if (isCancelled) throw new Error("another page is wanted by now");
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.style.width = `${cssWidth}px`;
    canvas.style.height = `${plain.height * scale}px`;
    const rendering = page.render({ canvas, viewport });
    cancel = () => rendering.cancel();
    await rendering.promise;
    const { items } = await page.getTextContent();
    return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  };
  return {
    done: work(),
    cancel: () => {
      isCancelled = true;
      cancel();
    },
  };
};
