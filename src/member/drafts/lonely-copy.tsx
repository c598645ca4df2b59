import { draftText } from "#member/drafts/draft-text.ts";
import { genreByKind } from "#member/drafts/genre.ts";
import type { Alone } from "#member/drafts/use-conflict.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

/** The other version was deleted meanwhile: this one may stay or go. */
export function LonelyCopy({ conflict }: { readonly conflict: Alone }) {
  const { copy, isBusy, choose } = conflict;
  const genre = genreByKind[copy.draftKind];
  return (
    <>
      <p>另一个版本已经删除，只剩下这一个。</p>
      <Card title={`${copy.conflictOf?.device ?? ""}上写的`}>
        <p className="ui-pre">{draftText(genre, copy.fields)}</p>
      </Card>
      <Button kind="primary" wide busy={isBusy} onPress={() => choose("copy")}>
        留下这一{genre.piece}
      </Button>
      <Button kind="danger" wide busy={isBusy} onPress={() => choose("main")}>
        不要了
      </Button>
    </>
  );
}
