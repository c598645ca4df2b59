import { useMemberId, useMyProposals } from "#data/my-proposals.ts";
import { countAsks } from "#data/proposal-asks.ts";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";

/** The way to my proposals, and how much they ask of me. */
export function ProposalsRow() {
  const now = useNow();
  const memberId = useMemberId();
  const asked = countAsks(useMyProposals() ?? [], memberId, now);
  return (
    <Row
      icon="file"
      title="提案"
      meta={asked === 0 && "写提案，看办理进展"}
      side={
        asked > 0 && (
          <StatusTag tone="violet" icon="flag">
            需要您办的 {asked} 件
          </StatusTag>
        )
      }
      to="/proposals"
    />
  );
}
