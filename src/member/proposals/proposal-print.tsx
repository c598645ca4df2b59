import type { ProposalRow } from "#contract/proposals.ts";
import { useWhoAmI } from "#data/session.ts";
import { labelByProposalField } from "#domain/proposal/proposal-draft.ts";
import { numberOf } from "#member/proposals/proposal-name.ts";
import { PrintPart, PrintSheet } from "#ui/print-sheet.tsx";

const PARTS = ["situation", "analysis", "suggestions"] as const;

/** Proposal and replies on paper. */
export function ProposalPrint({ row }: { readonly row: ProposalRow }) {
  const session = useWhoAmI((state) => state.session);
  const signed = row.signers.filter(({ state }) => state === "SIGNED").map(({ name }) => name);
  const write = () => (
    <>
      <h1>{row.title}</h1>
      <p>提案人：{signed.join("、")}</p>
      {PARTS.filter((part) => row[part] !== "").map((part) => (
        <PrintPart key={part} heading={labelByProposalField[part]} text={row[part]} />
      ))}
      {row.replies.map(({ id, unitName, replyNo, outcomeClass, body }) => (
        <PrintPart key={id} heading={`${unitName}答复 ${replyNo}（${outcomeClass} 类）`} text={body} />
      ))}
    </>
  );
  return <PrintSheet organ={`${session?.tenant.name} 提案 ${numberOf(row)}`} write={write} />;
}
