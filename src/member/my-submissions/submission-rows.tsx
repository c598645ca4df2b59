import { DeliveryTag } from "#member/my-submissions/delivery-tag.tsx";
import { OfficeTag } from "#member/my-submissions/office-tag.tsx";
import { photoCount } from "#member/my-submissions/photo-words.ts";
import type { SubmissionView } from "#data/my-submissions.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { useNow } from "#ui/use-now.ts";

/** Delivery until it has arrived, then how it stands at the office. */
export function SubmissionRows({ submissions }: { readonly submissions: readonly SubmissionView[] }) {
  const now = useNow();
  return (
    <Card flush>
      <List label="我的反映">
        {submissions.map((one) => (
          <Row
            key={one.id}
            title={one.text}
            meta={[
              one.pointName ?? `编号 ${one.pointCode}，待核实`,
              timeWords(one.receivedAt ?? one.writtenAt ?? 0, now),
              photoCount(one),
            ]
              .filter(Boolean)
              .join(" · ")}
            side={
              one.delivery.state === "DELIVERED" && one.office ? (
                <OfficeTag state={one.office.state} />
              ) : (
                <DeliveryTag delivery={one.delivery} />
              )
            }
            to={`/submissions/${one.id}`}
          />
        ))}
      </List>
    </Card>
  );
}
