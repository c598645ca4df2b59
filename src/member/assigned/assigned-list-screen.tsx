import { AssignedTag } from "#member/assigned/assigned-tag.tsx";
import { useMySubmissions } from "#data/my-submissions.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { List } from "#ui/list.tsx";
import { Page } from "#ui/page.tsx";
import { Row } from "#ui/row.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useNow } from "#ui/use-now.ts";

/** Submissions that the office transferred to me, waiting ones and answered ones. */
export function AssignedListScreen() {
  const now = useNow();
  const assigned = useMySubmissions()?.filter((one) => one.assigned);
  return (
    <Page title="转给我办的" back={{ to: "/", label: "首页" }}>
      {!assigned && <Skeleton lines={4} />}
      {assigned?.length === 0 && <EmptyState icon="inbox" text="办公室还没有转给您办理的反映。" />}
      {assigned && assigned.length > 0 && (
        <Card flush>
          <List label="转给我办的">
            {assigned.map((one) => (
              <Row
                key={one.id}
                title={one.text}
                meta={`${one.pointName ?? one.pointCode} · ${timeWords(one.office?.receivedAt ?? 0, now)}`}
                side={<AssignedTag submission={one} />}
                to={`/assigned/${one.id}`}
              />
            ))}
          </List>
        </Card>
      )}
    </Page>
  );
}
