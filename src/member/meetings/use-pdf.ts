import { openPdf } from "#data/open-pdf.ts";
import { keepPlace, readPlace } from "#data/reading-place.ts";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { useEffect, useState } from "react";

/** An opened PDF with the page that is shown; both come back as they were left. */
export const usePdf = (documentId: string, bytes: ArrayBuffer) => {
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [fault, setFault] = useState<string>();
  const [place, setPlace] = useState<{ readonly page: number; readonly zoom: number }>();

  useEffect(() => {
    let isGone = false;
    let opened: PDFDocumentProxy | undefined;
    const open = async () => {
      const [document, kept] = await Promise.all([openPdf(bytes), readPlace(documentId).catch(() => undefined)]);
      opened = document;
      if (isGone) return void document.loadingTask.destroy();
      const page = Math.min(Math.max(1, kept?.at ?? 1), document.numPages);
      setPlace({ page, zoom: kept?.zoom ?? 1 });
      setPdf(document);
    };
    open().catch((error: unknown) => isGone || setFault(sentenceOf(error)));
    return () => {
      isGone = true;
      void opened?.loadingTask.destroy();
    };
  }, [documentId, bytes]);

  const keep = (page: number, zoom: number) => {
    setPlace({ page, zoom });
    void keepPlace(documentId, page, zoom).catch(() => undefined);
  };
  return {
    pdf,
    fault,
    page: place?.page,
    zoom: place?.zoom ?? 1,
    goTo: (page: number) => keep(page, place?.zoom ?? 1),
    setZoom: (zoom: number) => keep(place?.page ?? 1, zoom),
  };
};

const sentenceOf = (error: unknown): string =>
  error instanceof Error && error.name === "PasswordException"
    ? "文件设了密码，请用其他应用打开原文件，或请主办方换一份。"
    : "可能是文件损坏，或阅读部分没有下载下来。联网后再打开一次，或用其他应用打开原文件。";
