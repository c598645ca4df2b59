import { TextParts } from "#member/proposals/text-parts.tsx";
import type { ProposalView } from "#data/my-proposals.ts";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";

/** Handed in on this phone, and the server has not told of it yet. */
export function NotHereYet({ view }: { readonly view: ProposalView }) {
  const { handIn } = view;
  if (!handIn) return null;
  const { delivery } = handIn;
  const isRefused = delivery.state === "NEEDS_ATTENTION";
  return (
    <>
      {isRefused ? (
        <Notice tone="red" title="没有送达">
          <p>{delivery.reason}</p>
        </Notice>
      ) : (
        <Notice tone="amber" icon="clock">
          <p>文字已存本机，送达后由提案委审查，进展显示在这里。</p>
        </Notice>
      )}
      {isRefused && (
        <LinkButton kind="primary" wide to={`/unsent/${encodeURIComponent(handIn.opId)}`}>
          怎么处理
        </LinkButton>
      )}
      <Card title={handIn.body.title}>
        <TextParts body={handIn.body} />
      </Card>
    </>
  );
}
