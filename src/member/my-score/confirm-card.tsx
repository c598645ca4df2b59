import type { DutyYear } from "#contract/duty.ts";
import { confirmYear } from "#data/duty-acts.ts";
import type { WaitingDutyAct } from "#data/my-duty.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { deliveryWords } from "#data/delivery-words.ts";
import { takeActBack } from "#data/give-up.ts";
import { useKeptAct } from "#ui/use-kept-act.ts";
import { useOnline } from "#data/sync-status.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";

interface ConfirmCardProps {
  readonly year: DutyYear;
  readonly waiting: readonly WaitingDutyAct[];
}

/** A frozen year is read through once by whom it is about: right, or a question. */
export function ConfirmCard({ year, waiting }: ConfirmCardProps) {
  const { isBusy, failure, act } = useKeptAct(takeActBack);
  const online = useOnline();
  const now = useNow();
  if (year.state !== "FROZEN") return null;
  const sent = waiting.find((one) => one.act.act === "confirmYear" && one.act.year === year.year);
  if (year.confirmedAt) {
    return (
      <Notice tone="green" title={`${year.year} 年度：您已核对无误`}>
        <p>{sent ? deliveryWords(sent.delivery, online) : timeWords(year.confirmedAt, now)}</p>
      </Notice>
    );
  }
  return (
    <Card title={`请核对 ${year.year} 年度的履职记录`}>
      <p>
        本年度已经冻结，归档前请您看一遍。
        {!year.isFrozenAsShown && "冻结以后有更正，下面是更正后的记录。"}
      </p>
      {sent?.delivery.state === "NEEDS_ATTENTION" && (
        <Notice tone="red">
          <p>{`${deliveryWords(sent.delivery, online)}。`}</p>
        </Notice>
      )}
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <div className="score-choices">
        <Button kind="primary" busy={isBusy} onPress={() => void act(() => confirmYear(year.year), "核对无误")}>
          核对无误
        </Button>
        <LinkButton icon="answer" to={`/my-score/appeal?year=${year.year}`}>
          有疑问
        </LinkButton>
      </div>
    </Card>
  );
}
