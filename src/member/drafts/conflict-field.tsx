import { foldEqual, isFoldable } from "#ui/fold-equal.ts";
import type { Version } from "#member/drafts/use-conflict.ts";
import { diffWords, type DiffPart } from "#ui/word-diff.ts";
import type { DraftFields } from "#domain/draft/draft-kind.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { useMemo, useState } from "react";

interface ConflictFieldProps {
  readonly label: string;
  /** What the field says, in words. */
  readonly shown: (fields: DraftFields) => string;
  readonly versions: readonly [Version, Version];
}

/** One field in both versions, the differing words marked, long equal stretches folded away. */
export function ConflictField({ label, shown, versions }: ConflictFieldProps) {
  const [isWhole, setWhole] = useState(false);
  const [left, right] = versions.map(({ fields }) => shown(fields)) as [string, string];
  const diff = useMemo(() => diffWords(left, right), [left, right]);
  const canFold = isFoldable(diff.left) || isFoldable(diff.right);
  return (
    <Card
      title={label}
      aside={
        canFold && (
          <Button kind="quiet" onPress={() => setWhole(!isWhole)}>
            {isWhole ? "只看不同处" : "显示全文"}
          </Button>
        )
      }
    >
      <div className="draft-conflict__pair">
        {versions.map((version, at) => (
          <section
            key={version.id}
            className={`draft-version draft-version--${at}`}
            aria-label={`${version.name}${label}`}
          >
            <span className="draft-version__name ui-meta">{version.name}</span>
            <Words parts={at === 0 ? diff.left : diff.right} isWhole={isWhole} />
          </section>
        ))}
      </div>
    </Card>
  );
}

function Words({ parts, isWhole }: { readonly parts: readonly DiffPart[]; readonly isWhole: boolean }) {
  if (parts.length === 0) return <p className="ui-meta">（没有写）</p>;
  const shown = isWhole ? parts : foldEqual(parts);
  return (
    <p className="ui-pre">
      {shown.map((part, at) =>
        part.isDifferent ? <mark key={at}>{part.text}</mark> : <span key={at}>{part.text}</span>,
      )}
    </p>
  );
}
