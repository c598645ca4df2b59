import { AttachmentRows } from "#member/drafts/proposal/attachment-rows.tsx";
import { FileButton } from "#member/drafts/proposal/file-button.tsx";
import { placeOf } from "#member/drafts/proposal/jump-to.ts";
import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import { MOST_FILES, useAttaching } from "#member/drafts/proposal/use-attaching.ts";
import { ATTACHMENT_ENDINGS } from "#domain/attachment/attachment-kind.ts";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";

/** Files that go with the proposal. */
export function AttachmentsCard(parts: ProposalParts) {
  const { files, faults, isBusy, add, look, remove } = useAttaching(parts);
  const count = files?.length ?? 0;
  const isFull = count >= MOST_FILES || isBusy;
  return (
    <Card title="附件" aside={<span className="ui-meta">{`${count} / ${MOST_FILES}`}</span>}>
      <p className="ui-meta">可不加。Word、WPS、PDF、Excel、PPT 或照片，每个不超过 32 MB。涉密内容不得上传。</p>
      <AttachmentRows files={files ?? []} onLook={(file) => void look(file)} onRemove={(file) => void remove(file)} />
      {faults.map((fault) => (
        <Notice key={fault} tone="red" alert>
          <p>{fault}</p>
        </Notice>
      ))}
      <div className="file-buttons" id={placeOf("attachments")}>
        <FileButton
          label="选择文件"
          icon="file"
          accept={ATTACHMENT_ENDINGS.join(",")}
          disabled={isFull}
          onPick={(chosen) => void add(chosen, false)}
        />
        <FileButton
          label="拍照"
          icon="camera"
          accept="image/*"
          isCamera
          disabled={isFull}
          onPick={(chosen) => void add(chosen, true)}
        />
      </div>
    </Card>
  );
}
