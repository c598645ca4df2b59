import type { OpinionDetail } from "#data/office/opinions.ts";
import { timeWords } from "#domain/time/time-words.ts";
import type { EditionWork } from "#office/opinions/use-edition.ts";
import { Button } from "#ui/button.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";

interface EditionStatusProps {
  readonly edition: EditionWork;
  readonly detail: OpinionDetail;
}

/** Whether what was typed has arrived; said to who listens as well. */
export function EditionStatus({ edition, detail }: EditionStatusProps) {
  const now = useNow();
  const { status, refusal } = edition;
  return (
    <span className="opinion-saved" role="status">
      {status === "saved" && (
        <StatusTag tone={detail.editedAt ? "green" : undefined} icon="check">
          {detail.editedAt ? `已保存，${detail.editedBy ?? ""} ${timeWords(detail.editedAt, now)}` : "还没有改动"}
        </StatusTag>
      )}
      {status === "waiting" && <StatusTag icon="pencil">正在编辑</StatusTag>}
      {status === "saving" && (
        <StatusTag icon="working" spins>
          正在保存
        </StatusTag>
      )}
      {status === "overtaken" && (
        <StatusTag tone="red" icon="alert">
          有人改过，请对照
        </StatusTag>
      )}
      {status === "failed" && (
        <>
          <StatusTag tone="red" icon="alert">
            未保存，已存本机：{refusal?.errors?.[0]?.detail ?? refusal?.detail}
          </StatusTag>
          <Button compact onPress={() => void edition.flush()}>
            再试
          </Button>
        </>
      )}
    </span>
  );
}
