import { usePdfPage } from "#member/meetings/use-pdf-page.ts";
import { Notice } from "#ui/notice.tsx";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { useRef } from "react";

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly zoom: number;
}

/** One page as a picture as wide as the screen times `zoom`; its words stand beside it for screen readers. */
export function PdfPage({ pdf, number, zoom }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { words, hasFailed } = usePdfPage(pdf, number, zoom, frame, canvas);
  return (
    <div
      ref={frame}
      className="meeting-page"
      role="region"
      aria-label={`第 ${number} 页`}
      // A region that scrolls must be reachable by the keyboard.
      tabIndex={0}
      aria-busy={words === undefined && !hasFailed}
    >
      {hasFailed && (
        <Notice tone="amber" alert>
          <p>这一页没有画出来，请翻到别的页再回来，或用其他应用打开原文件。</p>
        </Notice>
      )}
      <canvas ref={canvas} aria-hidden="true" />
      <p className="ui-hidden">{words}</p>
    </div>
  );
}
