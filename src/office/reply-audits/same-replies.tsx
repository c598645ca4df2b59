import type { SameReply } from "#data/office/proposal-rounds.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Notice } from "#ui/notice.tsx";

/** Other replies of the unit in nearly the same words; for the reader to judge. */
export function SameReplies({ items }: { readonly items: readonly SameReply[] }) {
  const [nearest] = items;
  if (!nearest) return null;
  return (
    <div className="audits__same">
      <Notice tone="amber" title={`与本单位另 ${items.length} 件答复高度相近`}>
        最相近的一件有 {Math.round(nearest.share * 100)}% 相同，答复里已标出。是否合适由审核人判断。
      </Notice>
      {items.map(({ replyId, caseNo, title, share, body }) => (
        <Disclosure key={replyId} summary={`第${caseNo}号 ${title}：${Math.round(share * 100)}% 相同`}>
          <p className="audits__text">{body}</p>
        </Disclosure>
      ))}
    </div>
  );
}
