import { NotHereYet } from "#member/opinions/not-here-yet.tsx";
import { OfflineNotice } from "#member/opinions/offline-notice.tsx";
import { OpinionRow } from "#member/opinions/opinion-row.tsx";
import { useMyOpinions, type MyOpinion } from "#data/my-opinions.ts";
import { useUnseenOpinions } from "#data/seen-opinions.ts";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { List } from "#ui/list.tsx";
import { Page } from "#ui/page.tsx";

/** My reports: what asks something of me first, then the rest, the newest first. */
export function OpinionsScreen() {
  const { all, outcome, refresh } = useMyOpinions();
  const unseen = useUnseenOpinions()?.ids ?? new Set<string>();
  const asked = all?.opinions.filter(isAsked) ?? [];
  const rest = all?.opinions.filter((one) => !isAsked(one)) ?? [];
  const group = (title: string, opinions: readonly MyOpinion[]) =>
    opinions.length > 0 && (
      <Card title={title} flush>
        <List label={title}>
          {opinions.map((one) => (
            <OpinionRow key={one.id} mine={one} isNews={unseen.has(one.id)} />
          ))}
        </List>
      </Card>
    );
  return (
    <Page
      title="我的信息"
      back={{ to: "/", label: "首页" }}
      foot={
        <LinkButton wide icon="pencil" to="/reports">
          写社情民意
        </LinkButton>
      }
    >
      <OfflineNotice asOf={all?.asOf ?? ""} />
      {!all && <NotHereYet outcome={all === undefined ? undefined : outcome} refresh={refresh} />}
      {group("请您处理", asked)}
      {group(asked.length > 0 ? "其他" : "已报送", rest)}
      {all?.opinions.length === 0 && (
        <EmptyState icon="file" text="还没有报送过信息。写好的草稿报送后，编辑、签发、采用和批示都会在这里告诉您。" />
      )}
    </Page>
  );
}

const isAsked = ({ opinion, handIn }: MyOpinion): boolean =>
  handIn?.delivery.state === "NEEDS_ATTENTION" || (opinion?.state === "RETURNED" && !handIn);
