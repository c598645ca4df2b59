import type { AttachmentView } from "#data/attachment-list.ts";
import { Icon } from "#ui/icon.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

interface AttachmentRowsProps {
  readonly files: readonly AttachmentView[];
  readonly onLook: (file: AttachmentView) => void;
  readonly onRemove: (file: AttachmentView) => void;
}

/** Each file with where its bytes are. */
export function AttachmentRows({ files, onLook, onRemove }: AttachmentRowsProps) {
  if (files.length === 0) return null;
  return (
    <ul className="picked" aria-label="附件">
      {files.map((file) => {
        const look = lookByState[file.state];
        return (
          <li key={file.sha256}>
            <span className="picked__name">
              <button type="button" className="file-name" onClick={() => onLook(file)}>
                {file.name}
              </button>
              <span className="ui-meta"> {[sizeWords(file.bytes), file.reason].filter(Boolean).join(" · ")}</span>
            </span>
            <StatusTag tone={look.tone} icon={look.icon} spins={file.state === "UPLOADING"}>
              {look.label}
            </StatusTag>
            <button
              type="button"
              className="picked__out"
              aria-label={`移除${file.name}`}
              onClick={() => onRemove(file)}
            >
              <Icon name="close" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const lookByState: Record<AttachmentView["state"], { label: string; tone: Tone; icon: IconName }> = {
  WAITING: { label: "已存本机", tone: "amber", icon: "clock" },
  UPLOADING: { label: "正在上传", tone: "teal", icon: "working" },
  ARRIVED: { label: "已上传", tone: "green", icon: "check" },
  REFUSED: { label: "没能上传", tone: "red", icon: "alert" },
  ELSEWHERE: { label: "不在本机", tone: "navy", icon: "info" },
};

const MEGABYTE = 1024 * 1024;
const sizeWords = (bytes: number): string =>
  bytes < MEGABYTE ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
