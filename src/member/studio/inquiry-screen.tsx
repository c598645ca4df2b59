import { useMyStudios, type InquiryShown, type MyStudioShown } from "#data/my-studios.ts";
import { labelByRemovalReason } from "#domain/studio/studio-lists.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { HeadCard } from "#member/studio/head-card.tsx";
import { clockWords, lookOf } from "#member/studio/inquiry-look.ts";
import { InquiryPhotos } from "#member/studio/inquiry-photos.tsx";
import { ReplyCard } from "#member/studio/reply-card.tsx";
import { WaitingCard } from "#member/studio/waiting-card.tsx";
import { usePickUp } from "#member/studio/use-pick-up.ts";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";

/** One inquiry: what is asked, what was said since, and my reply. */
export function InquiryScreen({ id }: { readonly id: string }) {
  const { mine } = useMyStudios();
  const studio = mine?.studios.find(({ inquiries }) => inquiries.some(({ inquiry }) => inquiry.id === id));
  const shown = studio?.inquiries.find(({ inquiry }) => inquiry.id === id);
  return (
    <Page title="群众咨询" caption={studio?.name} back={{ to: "/studios", label: "委员工作室" }}>
      {mine === undefined && <Skeleton lines={6} />}
      {mine !== undefined && !shown && (
        <EmptyState icon="inbox" text="本机没有这一条，可能已经转给别人答复。">
          <LinkButton to="/studios">回到委员工作室</LinkButton>
        </EmptyState>
      )}
      {mine && studio && shown && (
        <Inquiry studio={studio} shown={shown} memberId={mine.memberId} pickUpHours={mine.pickUpHours} />
      )}
    </Page>
  );
}

interface InquiryProps {
  readonly studio: MyStudioShown;
  readonly shown: InquiryShown;
  readonly memberId: string;
  readonly pickUpHours: number;
}

const headingByKind = { answer: "答复", askBack: "请对方补充", supplement: "提问人补充" } as const;

function Inquiry({ studio, shown, memberId, pickUpHours }: InquiryProps) {
  const { inquiry, acts } = shown;
  const now = useNow();
  const look = lookOf(shown, now, pickUpHours);
  const isMine = inquiry.assignee?.memberId === memberId;
  usePickUp(inquiry, isMine);
  const isReplying = acts.length === 0 && (isMine || studio.isHead) && inquiry.state === "TRANSFERRED";
  return (
    <>
      <Card
        title="咨询内容"
        aside={
          <StatusTag tone={look.tone} icon={look.icon}>
            {look.words}
          </StatusTag>
        }
      >
        <p className="ui-pre">{inquiry.text}</p>
        <Facts
          facts={[
            ["提问", timeWords(inquiry.receivedAt, now)],
            ["期限", clockWords(shown, pickUpHours)],
            ["答复人", inquiry.assignee?.name ?? "还没有分派"],
            ["给谁看", inquiry.mayPublish ? "提问人同意公开" : "仅提问人可见"],
            ["督办", inquiry.escalatedAt && `${timeWords(inquiry.escalatedAt, now)}已提醒负责人`],
            ["移除原因", inquiry.removalReason && labelByRemovalReason[inquiry.removalReason]],
          ]}
        />
        <InquiryPhotos inquiry={inquiry} />
      </Card>
      {inquiry.words.map((one, place) => (
        <Card key={`${one.kind}${place}`} title={headingByKind[one.kind]}>
          <p className="ui-pre">{one.text}</p>
          <p className="ui-meta">{[one.by, acts.length === 0 && timeWords(one.at, now)].filter(Boolean).join(" · ")}</p>
        </Card>
      ))}
      <WaitingCard acts={acts} />
      {isReplying && <ReplyCard inquiry={inquiry} isMine={isMine} isHead={studio.isHead} />}
      {studio.isHead && acts.length === 0 && <HeadCard inquiry={inquiry} people={studio.people} memberId={memberId} />}
    </>
  );
}
