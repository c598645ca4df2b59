import { useState } from "react";
import { putIntoArchive, type FocusProposal } from "#data/office/proposal-focus.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { showToast } from "#ui/toast-store.ts";

interface ArchiveBarProps {
  readonly items: readonly FocusProposal[];
  readonly archived: number;
  readonly onDone: () => Promise<void>;
}

/** What was closed in an earlier year goes into the archive together; the others wait for the end of theirs. */
export function ArchiveBar({ items, archived, onDone }: ArchiveBarProps) {
  const [isSure, setSure] = useState(false);
  const [fault, setFault] = useState("");
  const archive = async () => {
    const answer = await putIntoArchive(items.map(({ id }) => id));
    setFault(answer.ok ? "" : answer.refusal.detail);
    setSure(false);
    if (!answer.ok) return;
    showToast(`已归档 ${answer.value.archived} 件`);
    await onDone();
  };
  return (
    <section className="focus__add">
      <p className="ui-meta">已归档 {archived} 件，归档后只读；B 类承诺没有兑现的不归档，跨年继续跟踪。</p>
      {items.length > 0 && !isSure && (
        <Button icon="stamp" onPress={() => setSure(true)}>
          归档下列 {items.length} 件
        </Button>
      )}
      {isSure && (
        <p>
          归档后不能再改。
          <Button kind="primary" compact onPress={() => void archive()}>
            确认归档
          </Button>
          <Button kind="quiet" compact onPress={() => setSure(false)}>
            取消
          </Button>
        </p>
      )}
      {fault && (
        <Notice tone="red" alert>
          {fault}
        </Notice>
      )}
    </section>
  );
}
