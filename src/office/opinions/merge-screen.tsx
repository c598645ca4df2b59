import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { mergeReports } from "#data/office/opinions.ts";
import { MergeOrder } from "#office/opinions/merge-order.tsx";
import { MergePreview } from "#office/opinions/merge-preview.tsx";
import { useMerge } from "#office/opinions/use-merge.ts";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { Input } from "#ui/input.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { showToast } from "#ui/toast-store.ts";

const TITLE_LIMIT = 200;

/** 合并为综合: which ones, in which order, under which title; every author of a part is an author of the whole. */
export function MergeScreen() {
  const [search] = useSearchParams();
  const merge = useMerge(search.get("ids") ?? "");
  const navigate = useNavigate();
  const [typed, setTitle] = useState<string | null>(null);
  const [fault, setFault] = useState("");
  const [isSending, setSending] = useState(false);
  const title = typed ?? merge.parts[0]?.title ?? "";
  const send = async () => {
    setSending(true);
    setFault("");
    const answer = await mergeReports(merge.id, title.trim(), merge.ids);
    setSending(false);
    if (!answer.ok) return setFault(answer.refusal.detail);
    showToast("已合并为综合，原来的各件都保留。");
    void navigate(`/office/opinions/${answer.value.id}?state=EDITING`, { replace: true });
  };
  return (
    <main className="opinion-page">
      <nav className="opinion-page__bar" aria-label="位置">
        <LinkButton kind="quiet" compact icon="back" to="/office/opinions?state=EDITING">
          返回列表
        </LinkButton>
      </nav>
      <div className="opinion-merge">
        <section className="opinion-merge__order" aria-label="合并为综合">
          <h1>合并为综合</h1>
          <Input label="综合的标题" need="required" maxLength={TITLE_LIMIT} value={title} onChange={setTitle} />
          <Fault words={fault || merge.fault} />
          {!merge.isRead && <Skeleton lines={5} />}
          <MergeOrder merge={merge} />
          <div className="opinion-form__actions">
            <Button
              kind="primary"
              busy={isSending}
              disabled={merge.ids.length < 2 || title.trim() === ""}
              onPress={() => void send()}
            >
              合并 {merge.ids.length} 件
            </Button>
            {merge.ids.length < 2 && <span className="ui-meta">至少选两件编辑中的信息。</span>}
          </div>
        </section>
        <MergePreview title={title} parts={merge.parts} />
      </div>
    </main>
  );
}
