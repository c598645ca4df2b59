import "#member/proposals/proposals.css";
import { EvaluationScreen } from "#member/proposals/evaluation-screen.tsx";
import { ProposalScreen } from "#member/proposals/proposal-screen.tsx";
import { ProposalsScreen } from "#member/proposals/proposals-screen.tsx";
import { useMatch, useParams } from "react-router";

/** `/proposals`, `/proposals/<id>` and `/proposals/<id>/evaluate`: what becomes of proposals, one lazy chunk. */
export function Proposals() {
  const { id } = useParams();
  const isRating = useMatch("/proposals/:id/evaluate") !== null;
  if (id === undefined) return <ProposalsScreen />;
  return isRating ? <EvaluationScreen key={id} id={id} /> : <ProposalScreen key={id} id={id} />;
}
