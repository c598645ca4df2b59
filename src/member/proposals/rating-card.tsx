import { useToday } from "#member/proposals/use-today.ts";
import { RatingFacts } from "#member/proposals/rating-facts.tsx";
import { useProposalRules } from "#data/proposal-rules.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { mayEvaluate } from "#data/proposal-asks.ts";
import { NOT_EVALUATED } from "#domain/proposal/evaluation-form.ts";
import { daysLeftWords } from "#domain/proposal/due-words.ts";
import { readLocalDate } from "#domain/time/local-date.ts";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";

/** My rating: asked for, given, or 未评价. Nobody else's is ever here. */
export function RatingCard({ id, row }: { readonly id: string; readonly row: ProposalRow }) {
  const { today } = useToday();
  const { calendar } = useProposalRules();
  if (row.mine === "INVITED" || row.replies.length === 0) return null;
  const due = readLocalDate(row.evaluationDueOn ?? "");
  const isOpen = mayEvaluate(row) && (due === undefined || today <= due);
  return (
    <Card
      title="评价"
      aside={due && isOpen ? <span className="ui-meta">{daysLeftWords(calendar, today, due)}</span> : undefined}
    >
      <p>只有提案委看得到，承办单位看不到。</p>
      {row.myEvaluation ? (
        <RatingFacts answers={row.myEvaluation} />
      ) : (
        !isOpen && <p>您没有评价，记为“{NOT_EVALUATED}”。</p>
      )}
      {isOpen && (
        <LinkButton
          kind={row.myEvaluation ? "secondary" : "primary"}
          wide
          icon="pencil"
          to={`/proposals/${id}/evaluate`}
        >
          {row.myEvaluation ? "修改评价" : "评价这次答复"}
        </LinkButton>
      )}
    </Card>
  );
}
