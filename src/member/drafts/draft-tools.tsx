import { LetterCount } from "#member/drafts/letter-count.tsx";
import { genreByKind } from "#member/drafts/genre.ts";
import { DraftPrint } from "#member/drafts/draft-print.tsx";
import { useDraftTools, type DraftToolsParts } from "#member/drafts/use-draft-tools.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

/** Taking the words of a draft elsewhere, and throwing it away. */
export function DraftTools(parts: DraftToolsParts) {
  const genre = genreByKind[parts.draft.draftKind];
  const tools = useDraftTools(parts);
  return (
    <Card title="草稿另存">
      <LetterCount genre={genre} fields={parts.draft.fields} />
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
      <DraftPrint genre={genre} newest={parts.newest} />
    </Card>
  );
}
