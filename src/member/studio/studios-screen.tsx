import { useMyStudios, type MyStudioShown } from "#data/my-studios.ts";
import { rateInWords } from "#domain/studio/answer-rate.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { InquiryRow } from "#member/studio/inquiry-row.tsx";
import { dayWords, isOpen } from "#member/studio/inquiry-look.ts";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { List } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Row } from "#ui/row.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useNow } from "#ui/use-now.ts";

/** My studios: what waits for me, my duty days, what was answered lately. */
export function StudiosScreen() {
  const { mine, outcome } = useMyStudios();
  const isOffline = outcome === "offline" || outcome === "failed";
  return (
    <Page title="委员工作室" back={{ to: "/", label: "首页" }}>
      {mine && isOffline && (
        <Notice tone="amber" icon="offline">
          <p>没有连上网络，显示本机保存的内容。写好的答复会在联网后送出。</p>
        </Notice>
      )}
      {mine === undefined && <Skeleton lines={6} />}
      {mine === null && !isOffline && <Skeleton lines={6} />}
      {mine === null && isOffline && <EmptyState icon="offline" text="本机还没有工作室的内容，联网后会自动取来。" />}
      {mine?.studios.length === 0 && <EmptyState icon="inbox" text="您还没有加入委员工作室。" />}
      {mine?.studios.map((studio) => (
        <StudioPart key={studio.id} studio={studio} memberId={mine.memberId} pickUpHours={mine.pickUpHours} />
      ))}
    </Page>
  );
}

interface PartProps {
  readonly studio: MyStudioShown;
  readonly memberId: string;
  readonly pickUpHours: number;
}

function StudioPart({ studio, memberId, pickUpHours }: PartProps) {
  const today = shanghaiDay(useNow());
  const open = studio.inquiries.filter(isOpen);
  const mine = open.filter(({ inquiry }) => inquiry.assignee?.memberId === memberId);
  const others = open.filter((one) => !mine.includes(one));
  const settled = studio.inquiries.filter((one) => !isOpen(one));
  const next = studio.duty.find((duty) => duty.memberId === memberId && duty.day >= today);
  const group = (title: string, list: typeof open) =>
    list.length > 0 && (
      <Card title={`${title} ${list.length} 件`} flush>
        <List label={title}>
          {list.map((shown) => (
            <InquiryRow key={shown.inquiry.id} shown={shown} pickUpHours={pickUpHours} memberId={memberId} />
          ))}
        </List>
      </Card>
    );
  return (
    <>
      <Card title={studio.name}>
        <p className="ui-meta">
          {studio.isHead ? "您是负责人 · " : ""}
          {studio.rate.valid > 0
            ? `有效咨询 ${studio.rate.valid} 件，已答复 ${studio.rate.replied} 件，答复率 ${rateInWords(studio.rate)}`
            : "还没有收到咨询"}
        </p>
        <Row
          icon="clock"
          title="值班安排"
          meta={
            next
              ? `您下次值班：${next.day === today ? "今天" : dayWords(next.day)} ${next.hours}`
              : "本月和下月没有排到您"
          }
          to={`/studios/${studio.id}/duty`}
        />
      </Card>
      {open.length === 0 && <EmptyState icon="check" text="没有等待答复的咨询。" />}
      {group("待我答复", mine)}
      {group(studio.isHead ? "工作室其他待办" : "其他", others)}
      {group("近 30 天办过的", settled)}
    </>
  );
}
