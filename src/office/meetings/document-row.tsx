import { useState } from "react";
import type { MeetingDocument } from "#data/office/meetings.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Input } from "#ui/input.tsx";
import { LinkButton } from "#ui/link-button.tsx";

interface DocumentRowProps {
  readonly document: MeetingDocument;
  /** Where its file is. */
  readonly address: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRename: (title: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One document of the pack: its title, its place, the way out. */
export function DocumentRow({ document, address, isFirst, isLast, onRename, onMove, onRemove }: DocumentRowProps) {
  const [title, setTitle] = useState<string | null>(null);
  const rename = () => {
    if (title?.trim() && title.trim() !== document.title) onRename(title.trim());
    setTitle(null);
  };
  return (
    <li>
      <Icon name="file" />
      <span className="meetings__documentname">
        {title === null ? (
          <strong>{document.title}</strong>
        ) : (
          <Input
            label="材料名称"
            labelHidden
            maxLength={80}
            autoFocus
            value={title}
            onChange={setTitle}
            onBlur={rename}
          />
        )}
        <span className="ui-meta">
          {document.fileName} · {sizeWords(document.bytes)}
          {document.hasBlocks ? " · 手机上可按正文阅读" : ""}
        </span>
      </span>
      <span className="ui-cluster">
        <LinkButton outside compact kind="quiet" icon="download" to={address}>
          下载
        </LinkButton>
        <Button compact kind="quiet" disabled={isFirst} label={`${document.title} 上移`} onPress={() => onMove(-1)}>
          上移
        </Button>
        <Button compact kind="quiet" disabled={isLast} label={`${document.title} 下移`} onPress={() => onMove(1)}>
          下移
        </Button>
        <Button compact kind="quiet" label={`${document.title} 改名`} onPress={() => setTitle(document.title)}>
          改名
        </Button>
        <Button compact kind="quiet" label={`${document.title} 撤下`} onPress={onRemove}>
          撤下
        </Button>
      </span>
    </li>
  );
}

const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
