import { BlocksView } from "#member/meetings/blocks-view.tsx";
import { faultWords } from "#member/meetings/file-fault-words.ts";
import { sizeWords } from "#member/meetings/size-words.ts";
import { useDocument } from "#member/meetings/use-document.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Progress } from "#ui/progress.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { lazy, Suspense } from "react";
import { useParams } from "react-router";

/** pdf.js comes with the first PDF. */
const PdfView = lazy(() =>
  import("#member/meetings/pdf-view.tsx").then(
    ({ PdfView }) => ({ default: PdfView }),
    () => ({ default: NoReader }),
  ),
);

/** One document of a meeting, read on the phone: paragraphs as text, a PDF page by page, all else given to another app. */
export function DocumentScreen() {
  const { id = "", documentId = "" } = useParams();
  const { document, file, isLooking, loading, fault, load, handOut } = useDocument(id, documentId);
  return (
    <Page title={document?.title ?? "会议材料"} back={{ to: `/meetings/${id}`, label: "会议详情" }}>
      {isLooking && <Skeleton lines={8} />}
      {!isLooking && !document && (
        <EmptyState icon="file" text={faultWords.gone}>
          <LinkButton to={`/meetings/${id}`}>回到会议详情</LinkButton>
        </EmptyState>
      )}
      {document && file === null && (
        <>
          {fault && (
            <Notice tone="amber" alert title="没有打开">
              <p>{faultWords[fault]}</p>
            </Notice>
          )}
          {loading === undefined ? (
            <Button kind="primary" wide icon="download" onPress={load}>
              下载后阅读（{sizeWords(document.bytes)}）
            </Button>
          ) : (
            <Progress
              label={`正在下载 ${sizeWords(loading)}，共 ${sizeWords(document.bytes)}`}
              now={Math.min(100, Math.round((loading * 100) / Math.max(1, document.bytes)))}
              of={100}
            />
          )}
        </>
      )}
      {document && file && (
        <>
          {file.blocks ? (
            <BlocksView key={document.id} documentId={document.id} blocks={file.blocks} />
          ) : document.mediaType === "application/pdf" ? (
            <Suspense fallback={<Skeleton lines={10} />}>
              <PdfView key={document.id} documentId={document.id} bytes={file.bytes} />
            </Suspense>
          ) : (
            <Notice tone="navy">
              <p>这种文件不能在这里看，请用手机上的其他应用打开。</p>
            </Notice>
          )}
          <Button wide icon="download" onPress={handOut}>
            用其他应用打开原文件
          </Button>
        </>
      )}
    </Page>
  );
}

/** The part that shows PDFs is not on this phone yet. */
function NoReader() {
  return (
    <Notice tone="amber" alert title="还不能在这里看 PDF">
      <p>阅读部分没有下载下来，联网后再打开一次，以后没有网络也能看。现在可以用其他应用打开原文件。</p>
    </Notice>
  );
}
