import { faultWords } from "#member/meetings/file-fault-words.ts";
import { sizeWords } from "#member/meetings/size-words.ts";
import { usePack } from "#member/meetings/use-pack.ts";
import type { MyMeeting } from "#contract/meetings.ts";
import { LARGE_PACK } from "#data/meeting-pack.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { Progress } from "#ui/progress.tsx";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

/** What there is to read, which of it lies on this phone, and the rest at one tap. */
export function DocumentsCard({ meeting }: { readonly meeting: MyMeeting }) {
  const pack = usePack(meeting);
  const { missing, kept, loading, fault } = pack;
  if (meeting.documents.length === 0) return null;
  return (
    <Card title={`会议材料 ${meeting.documents.length} 份`} flush>
      <List label="会议材料">
        {meeting.documents.map((document) => (
          <Row
            key={document.id}
            icon="file"
            title={document.title}
            meta={`${kindOf(document)} · ${sizeWords(document.bytes)}`}
            side={
              kept &&
              (kept.has(document.sha256) ? (
                <StatusTag tone="green" icon="check">
                  已存本机
                </StatusTag>
              ) : (
                <StatusTag icon="download">未下载</StatusTag>
              ))
            }
            to={`/meetings/${meeting.id}/documents/${document.id}`}
          />
        ))}
      </List>
      {kept && missing.documents.length > 0 && (
        <div className="meeting-inset meeting-pack">
          {fault && (
            <Notice tone="amber" alert>
              <p>{faultWords[fault]}</p>
            </Notice>
          )}
          {loading ? (
            <Progress
              label={`正在下载 ${sizeWords(loading.now)}`}
              now={Math.round((loading.now * 100) / Math.max(1, loading.of))}
              of={100}
            />
          ) : (
            <Button wide icon="download" onPress={() => void pack.load()}>
              全部存到本机（{sizeWords(missing.bytes)}）
            </Button>
          )}
          <p className="ui-meta">
            {missing.bytes > LARGE_PACK ? "材料较大，建议在无线网络下下载。" : "存好后，没有网络也能看。"}
          </p>
        </div>
      )}
    </Card>
  );
}

const kindOf = ({ fileName, mediaType, hasBlocks }: MyMeeting["documents"][number]): string => {
  if (mediaType === "application/pdf") return "PDF";
  if (hasBlocks) return fileName.toLowerCase().endsWith(".txt") ? "文本" : "Word 文档";
  return fileName.split(".").at(-1)?.toUpperCase() ?? "文件";
};
