import { PdfPage } from "#member/meetings/pdf-page.tsx";
import { ReadingTools } from "#member/meetings/reading-tools.tsx";
import { usePdf } from "#member/meetings/use-pdf.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useState } from "react";

interface PdfViewProps {
  readonly documentId: string;
  readonly bytes: ArrayBuffer;
}

/** A PDF, one page at a time: turned by buttons, opened where it was left. */
export function PdfView({ documentId, bytes }: PdfViewProps) {
  const { pdf, fault, page, zoom, goTo, setZoom } = usePdf(documentId, bytes);
  if (fault) {
    return (
      <Notice tone="amber" alert title="这份 PDF 打不开">
        <p>{fault}</p>
      </Notice>
    );
  }
  if (!pdf || page === undefined) return <Skeleton lines={10} />;
  const last = pdf.numPages;
  return (
    <>
      <ReadingTools zoom={zoom} onZoom={setZoom} />
      <PdfPage pdf={pdf} number={page} zoom={zoom} />
      {last > 1 && <Turn page={page} last={last} onGo={goTo} />}
      {last > 3 && <GoTo last={last} onGo={goTo} />}
    </>
  );
}

interface TurnProps {
  readonly page: number;
  readonly last: number;
  readonly onGo: (page: number) => void;
}

function Turn({ page, last, onGo }: TurnProps) {
  return (
    <div className="meeting-turn">
      <Button icon="back" disabled={page <= 1} onPress={() => onGo(page - 1)}>
        上一页
      </Button>
      <span className="meeting-turn__page" role="status">
        第 {page} 页，共 {last} 页
      </span>
      <Button kind="primary" icon="forward" disabled={page >= last} onPress={() => onGo(page + 1)}>
        下一页
      </Button>
    </div>
  );
}

function GoTo({ last, onGo }: { readonly last: number; readonly onGo: (page: number) => void }) {
  const [typed, setTyped] = useState("");
  const wanted = Number(typed);
  const isPage = Number.isInteger(wanted) && wanted >= 1 && wanted <= last;
  return (
    <form
      className="meeting-go"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPage) return;
        onGo(wanted);
        setTyped("");
      }}
    >
      <Input
        label="跳到第几页"
        inputMode="numeric"
        value={typed}
        onChange={setTyped}
        error={typed !== "" && !isPage ? `请填 1 到 ${last}。` : undefined}
      />
      <Button type="submit">跳转</Button>
    </form>
  );
}
