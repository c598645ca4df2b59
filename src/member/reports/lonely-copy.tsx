import { reportText } from "#member/reports/report-text.ts";
import type { Alone } from "#member/reports/use-conflict.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

/** The other version was deleted meanwhile: this one may stay or go. */
export function LonelyCopy({ conflict }: { readonly conflict: Alone }) {
  const { copy, isBusy, choose } = conflict;
  return (
    <>
      <p>另一个版本已经删除，只剩下这一个。</p>
      <Card title={`${copy.conflictOf?.device ?? ""}上写的`}>
        <p className="ui-pre">{reportText(copy.fields)}</p>
      </Card>
      <Button kind="primary" wide busy={isBusy} onPress={() => choose("copy")}>
        留下这一篇
      </Button>
      <Button kind="danger" wide busy={isBusy} onPress={() => choose("main")}>
        不要了
      </Button>
    </>
  );
}
