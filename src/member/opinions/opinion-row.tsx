import { lookOf } from "#member/opinions/opinion-look.ts";
import type { OpinionHandIn, MyOpinion } from "#data/my-opinions.ts";
import { lookByDelivery } from "#data/delivery-words.ts";
import { newsOf } from "#data/opinion-news.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";

/** One report in one line: what it is about, where it stands. What rose since it was opened last says so. */
export function OpinionRow({ mine, isNews }: { readonly mine: MyOpinion; readonly isNews: boolean }) {
  const now = useNow();
  const { id, opinion, handIn } = mine;
  const title = handIn?.body.title ?? opinion?.title ?? "";
  const news = opinion && isNews && opinion.state !== "RETURNED" ? newsOf(opinion) : undefined;
  const meta = handIn
    ? `${timeWords(handIn.at, now)} 报送`
    : opinion && [opinion.number, opinion.statusLine].filter(Boolean).join(" · ");
  return (
    <Row
      title={title}
      meta={
        <>
          {meta}
          {news && <strong className="opinion-news">{news.words}</strong>}
        </>
      }
      side={handIn ? <HandInTag handIn={handIn} /> : opinion && <StateTag mine={mine} />}
      to={`/opinions/${id}`}
    />
  );
}

export function HandInTag({ handIn }: { readonly handIn: OpinionHandIn }) {
  const { label, ...look } = lookByDelivery[handIn.delivery.state];
  return <StatusTag {...look}>{label}</StatusTag>;
}

export function StateTag({ mine: { opinion } }: { readonly mine: MyOpinion }) {
  if (!opinion) return null;
  const { label, ...look } = lookOf(opinion);
  return <StatusTag {...look}>{label}</StatusTag>;
}
