import { AuthorsCard } from "#member/opinions/authors-card.tsx";
import { ForwardsCard } from "#member/opinions/forwards-card.tsx";
import { OpinionPrint } from "#member/opinions/opinion-print.tsx";
import { ReturnedCard } from "#member/opinions/returned-card.tsx";
import { StatusCard } from "#member/opinions/status-card.tsx";
import { TextCard } from "#member/opinions/text-card.tsx";
import { WaitingCard } from "#member/opinions/waiting-card.tsx";
import { WithdrawCard } from "#member/opinions/withdraw-card.tsx";
import type { OpinionView } from "#contract/opinions.ts";
import type { MyOpinion } from "#data/my-opinions.ts";
import { newsOf } from "#data/opinion-news.ts";
import { noteOpinionSeen } from "#data/seen-opinions.ts";
import { useEffect } from "react";

interface OpinionDetailProps {
  readonly mine: MyOpinion;
  readonly opinion: OpinionView;
}

/** What the server says of a report; opening it is seeing its news. */
export function OpinionDetail({ mine, opinion }: OpinionDetailProps) {
  const key = newsOf(opinion)?.key;
  useEffect(() => {
    if (key) void noteOpinionSeen(opinion.id, key).catch(() => undefined);
  }, [opinion.id, key]);
  const isFirst = opinion.myPlace === 1;
  return (
    <>
      <WaitingCard mine={mine} />
      {isFirst && opinion.state === "RETURNED" && !mine.handIn && <ReturnedCard opinion={opinion} />}
      <StatusCard opinion={opinion} />
      <ForwardsCard forwards={opinion.forwards} />
      <TextCard opinion={opinion} />
      <AuthorsCard opinion={opinion} />
      {isFirst && !mine.handIn && <WithdrawCard opinion={opinion} />}
      <OpinionPrint opinion={opinion} />
    </>
  );
}
