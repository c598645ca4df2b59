import { sourceOfWords } from "#domain/opinion/source-of-words.ts";
import type { Channel } from "#domain/submission/submission-lists.ts";
import { LinkButton } from "#ui/link-button.tsx";

interface WriteOutProps {
  /** What the report is made of. */
  readonly of: readonly { readonly id: string; readonly channel: Channel; readonly campaign: string | null }[];
}

/** A report may also be written out at once, with its authors: of one submission or of a whole group by the same form. */
export function WriteOut({ of }: WriteOutProps) {
  const [first] = of;
  if (!first) return null;
  const source = sourceOfWords(first.channel, first.campaign !== null);
  const from = of.map(({ id }) => id).join(",");
  return (
    <div className="ui-cluster">
      <LinkButton compact kind="quiet" icon="pencil" to={`/office/opinions/new?from=${from}&source=${source}`}>
        {of.length > 1 ? `${of.length} 件写成全文再转，可署委员` : "写成全文再转，可署委员"}
      </LinkButton>
    </div>
  );
}
