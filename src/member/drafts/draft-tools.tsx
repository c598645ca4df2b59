import { LetterCount } from "#member/drafts/letter-count.tsx";
import { genreByKind } from "#member/drafts/genre.ts";
import { PrintSheet } from "#member/drafts/print-sheet.tsx";
import { useDraftTools, type DraftToolsParts } from "#member/drafts/use-draft-tools.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

/** What can be done with a draft now. There is no way to hand in a report from here yet, and none is feigned. */
export function DraftTools(parts: DraftToolsParts) {
  const genre = genreByKind[parts.draft.draftKind];
  const tools = useDraftTools(parts);
  return (
    <Card title={genre.kind === "proposal" ? "草稿另存" : "写好以后"}>
      <LetterCount genre={genre} fields={parts.draft.fields} />
      {genre.kind === "report" && <p className="ui-meta">目前还不能在这里报送。可以复制、导出或打印，再交给办公室。</p>}
      <div className="draft-tools">
        {genre.kind === "proposal" && (
          <div className="draft-tools__first">
            <Button wide icon="download" onPress={() => void tools.exportWord()}>
              导出 Word
            </Button>
          </div>
        )}
        <Button icon="copy" onPress={() => void tools.copy()}>
          {tools.isCopied ? "已复制全文" : "复制全文"}
        </Button>
        <Button icon="download" onPress={tools.exportFile}>
          导出文件
        </Button>
        <Button icon="print" onPress={() => window.print()}>
          打印
        </Button>
        <Button kind="danger" icon="trash" onPress={() => void tools.remove()}>
          删除草稿
        </Button>
      </div>
      <PrintSheet genre={genre} newest={parts.newest} />
    </Card>
  );
}
