import { CosignFoot } from "#member/proposals/cosign-foot.tsx";
import { NotHereYet } from "#member/proposals/not-here-yet.tsx";
import { OfflineNotice } from "#member/proposals/offline-notice.tsx";
import { ProposalDetail } from "#member/proposals/proposal-detail.tsx";
import { ProposalPrint } from "#member/proposals/proposal-print.tsx";
import { titleOf } from "#member/proposals/proposal-name.ts";
import { WaitingCard } from "#member/proposals/waiting-card.tsx";
import { useMemberId, useProposal } from "#data/my-proposals.ts";
import { asksOf } from "#data/proposal-asks.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useNow } from "#ui/use-now.ts";

const BACK = { to: "/proposals", label: "我的提案" };

/** One proposal: what it asks of me, where it stands, who works on it, what it says. */
export function ProposalScreen({ id }: { readonly id: string }) {
  const view = useProposal(id);
  const memberId = useMemberId();
  const now = useNow();
  const isAskedToSign = view ? asksOf(view, memberId, now).some(({ kind }) => kind.startsWith("SIGN")) : false;
  return (
    <Page
      title={view?.row ? "提案详情" : "提案"}
      back={BACK}
      foot={isAskedToSign && view?.row ? <CosignFoot id={id} row={view.row} memberId={memberId} /> : undefined}
    >
      <OfflineNotice />
      {view === undefined && <Skeleton lines={8} />}
      {view === null && (
        <EmptyState icon="search" text="本机没有这件提案，可能还没有同步过来。">
          <LinkButton to="/proposals">回到我的提案</LinkButton>
        </EmptyState>
      )}
      {view && <WaitingCard view={view} title={titleOf(view)} />}
      {view?.row && <ProposalDetail view={{ ...view, row: view.row }} memberId={memberId} />}
      {view && !view.row && <NotHereYet view={view} />}
      {view?.row && <ProposalPrint row={view.row} />}
    </Page>
  );
}
