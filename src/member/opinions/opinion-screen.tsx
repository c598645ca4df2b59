import { HandInCard } from "#member/opinions/hand-in-card.tsx";
import { NotHereYet } from "#member/opinions/not-here-yet.tsx";
import { OfflineNotice } from "#member/opinions/offline-notice.tsx";
import { OpinionDetail } from "#member/opinions/opinion-detail.tsx";
import { useMyOpinions } from "#data/my-opinions.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";

/** One report: how it goes, what is asked, what was printed, who signs. */
export function OpinionScreen({ id }: { readonly id: string }) {
  const { all, outcome, refresh } = useMyOpinions();
  const mine = all?.opinions.find((one) => one.id === id);
  return (
    <Page title="信息详情" back={{ to: "/opinions", label: "我的信息" }}>
      <OfflineNotice asOf={all?.asOf ?? ""} />
      {!all && <NotHereYet outcome={all === undefined ? undefined : outcome} refresh={refresh} />}
      {all && !mine && (
        <EmptyState icon="search" text="本机没有这一篇，可能还没有同步过来，或者不是您写的。">
          <LinkButton to="/opinions">回到我的信息</LinkButton>
        </EmptyState>
      )}
      {mine?.handIn && <HandInCard id={id} handIn={mine.handIn} />}
      {mine?.opinion && <OpinionDetail mine={mine} opinion={mine.opinion} />}
    </Page>
  );
}
