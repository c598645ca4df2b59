import { EvaluationForm } from "#member/proposals/evaluation-form.tsx";
import { OfflineNotice } from "#member/proposals/offline-notice.tsx";
import { useProposal } from "#data/my-proposals.ts";
import { mayEvaluate } from "#data/proposal-asks.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** The form of opinion (征询意见表) on a reply. */
export function EvaluationScreen({ id }: { readonly id: string }) {
  const view = useProposal(id);
  const row = view?.row;
  const back = { to: `/proposals/${id}`, label: "提案" };
  if (row && mayEvaluate(row)) return <EvaluationForm id={id} row={row} back={back} />;
  return (
    <Page title="评价答复" back={back}>
      <OfflineNotice />
      {view === undefined && <Skeleton lines={8} />}
      {view !== undefined && (
        <EmptyState icon="info" text="现在不能评价：评价已经结束，或者还没有答复。">
          <LinkButton to={`/proposals/${id}`}>看这件提案</LinkButton>
        </EmptyState>
      )}
    </Page>
  );
}
