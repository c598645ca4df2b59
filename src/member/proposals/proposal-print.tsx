import type { ProposalRow } from "#contract/proposals.ts";
import { useWhoAmI } from "#data/session.ts";
import { labelByProposalField } from "#domain/proposal/proposal-draft.ts";
import { numberOf } from "#member/proposals/proposal-name.ts";
import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";

/** Proposal and replies on paper; made only for the moment of printing. */
export function ProposalPrint({ row }: { readonly row: ProposalRow }) {
  const [isPrinting, setPrinting] = useState(false);
  const session = useWhoAmI((state) => state.session);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  if (!isPrinting) return null;
  const signed = row.signers.filter(({ state }) => state === "SIGNED").map(({ name }) => name);
  return createPortal(
    <article className="proposal-print">
      <p className="proposal-print__organ">
        {session?.tenant.name} 提案 {numberOf(row)}
      </p>
      <h1>{row.title}</h1>
      <p>提案人：{signed.join("、")}</p>
      {(["situation", "analysis", "suggestions"] as const).map((part) =>
        row[part] === "" ? null : (
          <section key={part}>
            <h2>{labelByProposalField[part]}</h2>
            <Paragraphs text={row[part]} />
          </section>
        ),
      )}
      {row.replies.map((reply) => (
        <section key={reply.id}>
          <h2>
            {reply.unitName}答复 {reply.replyNo}（{reply.outcomeClass} 类）
          </h2>
          <Paragraphs text={reply.body} />
        </section>
      ))}
    </article>,
    document.body,
  );
}

const Paragraphs = ({ text }: { readonly text: string }) =>
  text.split(/\n+/).map((paragraph, at) => <p key={at}>{paragraph.trim()}</p>);
