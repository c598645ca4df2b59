import { useState } from "react";
import {
  dropMeetingDocument,
  type MeetingDocument,
  packDocumentAddress,
  putMeetingDocument,
} from "#data/office/meetings.ts";
import { sendFile } from "#data/office/send-file.ts";
import { done } from "#domain/result.ts";
import { DocumentRow } from "#office/meetings/document-row.tsx";
import { FileButton } from "#ui/file-button.tsx";
import type { MeetingPartProps } from "#office/meetings/use-meeting.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { Fault } from "#ui/fault.tsx";
import { Progress } from "#ui/progress.tsx";
import { showToast } from "#ui/toast-store.ts";

/** The meeting's pack in the order in which members read it; phones keep it for reading without a network. */
export function DocumentsPart({ meeting, desk }: MeetingPartProps) {
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number } | null>(null);
  const [fault, setFault] = useState("");
  const { documents } = meeting;
  const put = (document: MeetingDocument, sort: number, title = document.title) =>
    putMeetingDocument(meeting.id, document.id, {
      title,
      fileName: document.fileName,
      sha256: document.sha256,
      sort,
    });
  const upload = async (file: File) => {
    setFault("");
    setSending({ name: file.name, share: 0 });
    const sent = await sendFile(file, (share) => setSending({ name: file.name, share }));
    setSending(null);
    if (!sent.ok) return setFault(sent.refusal.detail);
    const body = {
      title: file.name.replace(/\.[^.]+$/, "").slice(0, 80),
      fileName: file.name.slice(-100),
      sha256: sent.value,
      sort: documents.length,
    };
    await desk.workAround("document", () => putMeetingDocument(meeting.id, crypto.randomUUID(), body), "已放进材料");
  };
  const swap = (place: number, by: 1 | -1) =>
    desk.workAround("order", async () => {
      const [one, other] = [documents[place], documents[place + by]];
      const order = documents.map((document) => (document === one ? other : document === other ? one : document));
      for (const [sort, document] of order.entries()) {
        const answer = document && (await put(document, sort));
        if (answer && !answer.ok) return answer;
      }
      return done(undefined);
    });
  const remove = async (document: MeetingDocument, place: number) => {
    if (!(await desk.workAround(document.id, () => dropMeetingDocument(meeting.id, document.id)))) return;
    showToast(`已撤下《${document.title}》`, {
      label: "撤销",
      onPress: () => void desk.workAround(document.id, () => put(document, place), "已放回材料"),
    });
  };
  return (
    <section className="meetings__part" aria-label="材料">
      <div className="meetings__bar">
        <FileButton accept=".pdf,.docx,.txt" icon="plus" busy={sending !== null} onFile={(file) => void upload(file)}>
          添加材料
        </FileButton>
        <span className="ui-meta">
          PDF、Word（docx）或纯文本，单个不超过 32 MB。发布后委员的手机自动存下，没有网络也能看。
        </span>
      </div>
      {sending && <Progress label={`正在上传 ${sending.name}`} now={Math.round(sending.share * 100)} of={100} />}
      <Fault words={fault} />
      {documents.length === 0 && !sending && <EmptyState icon="file" text="还没有材料。" />}
      <ol className="meetings__documents">
        {documents.map((document, place) => (
          <DocumentRow
            key={document.id}
            document={document}
            address={packDocumentAddress(meeting.id, document.id)}
            isFirst={place === 0}
            isLast={place === documents.length - 1}
            onRename={(title) => void desk.workAround(document.id, () => put(document, place, title), "已改名")}
            onMove={(by) => void swap(place, by)}
            onRemove={() => void remove(document, place)}
          />
        ))}
      </ol>
    </section>
  );
}
