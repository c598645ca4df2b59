import { useState } from "react";
import { sendFile } from "#data/office/send-file.ts";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { FileButton } from "#ui/file-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Progress } from "#ui/progress.tsx";

export interface SheetPhoto {
  readonly sha256: string;
  readonly name: string;
}

interface SheetPanelProps {
  readonly sheet: SheetPhoto | null;
  readonly onSheet: (sheet: SheetPhoto | null) => void;
  readonly onClose: () => void;
}

/** The photographed paper list, then marks that are booked as 纸质签到 and point to it. */
export function SheetPanel({ sheet, onSheet, onClose }: SheetPanelProps) {
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState("");
  const upload = async (file: File) => {
    setFault("");
    setShare(0);
    const answer = await sendFile(file, setShare);
    setShare(null);
    if (answer.ok) onSheet({ sha256: answer.value, name: file.name });
    else setFault(answer.refusal.detail);
  };
  return (
    <Notice
      tone={sheet ? "green" : "navy"}
      icon="camera"
      title={sheet ? `正在按「${sheet.name}」登记` : "按纸质签到表登记"}
    >
      {sheet
        ? "下面点「已到」的，都记为纸质签到，并附上这张照片。"
        : "先传签到表的照片（JPG、PNG 或 PDF），再在下面的名单里逐个点「已到」。"}
      {share !== null && <Progress label="正在上传" now={Math.round(share * 100)} of={100} />}
      <Fault words={fault} />
      <span className="ui-cluster">
        <FileButton accept=".jpg,.jpeg,.png,.pdf" icon="camera" onFile={(file) => void upload(file)}>
          {sheet ? "换一张" : "选照片"}
        </FileButton>
        <Button kind="quiet" onPress={onClose}>
          {sheet ? "登记完了" : "关闭"}
        </Button>
      </span>
    </Notice>
  );
}
