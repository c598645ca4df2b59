import { genreByKind } from "#member/drafts/genre.ts";
import type { DraftView } from "#data/draft-views.ts";
import { dismissNotice } from "#data/draft-edits.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Link } from "react-router";

/** What other devices did to this draft, and what is asked of its writer. */
export function DraftNotices({ draft }: { readonly draft: DraftView }) {
  const { id, draftKind, conflictOf, conflictCopies, notice } = draft;
  const { home, piece } = genreByKind[draftKind];
  const pairs = conflictOf ? [[conflictOf.draftId, id]] : conflictCopies.map((copyId) => [id, copyId]);
  return (
    <>
      {pairs.map(([mainId, copyId]) => (
        <Notice key={copyId} tone="amber" icon="copy" title="有两个版本，请您选择">
          <p>
            两台设备改了同一处，都留着。<Link to={`${home}/${mainId}/conflict/${copyId}`}>比较两个版本</Link>
          </p>
        </Notice>
      ))}
      {notice === "REVIVED" && (
        <Notice tone="amber" icon="undo" title={`这${piece}在另一台设备上删除过`}>
          <p>删除之后又有修改，所以保留了下来。不要的话可以再删除。</p>
          <div>
            <Button kind="quiet" onPress={() => void dismissNotice(id).catch(() => undefined)}>
              知道了
            </Button>
          </div>
        </Notice>
      )}
      {notice === "HANDED_IN" && (
        <Notice tone="amber" icon="copy" title="这份提案已提交，另存为新草稿">
          <p>另一台设备先提交了这份提案，您在本机后写的文字没有丢，另存在这份草稿里。不会重复提交。</p>
          <div>
            <Button kind="quiet" onPress={() => void dismissNotice(id).catch(() => undefined)}>
              知道了
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}
