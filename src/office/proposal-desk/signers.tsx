import type { DeskDetail } from "#data/office/proposal-desk.ts";
import {
  labelByCollectiveKind,
  labelByCosignState,
  signatureByCollectiveKind,
} from "#domain/proposal/proposal-lists.ts";

type Signer = DeskDetail["signers"][number];

/** Who stands behind it, and which text each of them signed. */
export function Signers({ detail }: { readonly detail: DeskDetail }) {
  const { signers, textNo, collectiveKind, collectiveName } = detail;
  return (
    <section>
      <h3>提案人</h3>
      {collectiveKind && (
        <p>
          <strong>{collectiveName}</strong>
          <span className="ui-meta">
            　{labelByCollectiveKind[collectiveKind]}，{signatureByCollectiveKind[collectiveKind]}
          </span>
        </p>
      )}
      <ul className="desk-signers">
        {signers.map((signer) => (
          <li key={signer.memberId}>
            <span>
              <strong>{signer.name}</strong>
              <span className="ui-meta">　{[signer.sector, signer.orgTitle].filter(Boolean).join(" · ")}</span>
            </span>
            <span className={isStale(signer, textNo) ? "desk-signers__stale" : "ui-meta"}>
              {wordsOf(signer, textNo, collectiveKind !== null)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isStale = ({ state, signedTextNo }: Signer, textNo: number): boolean =>
  state === "SIGNED" && signedTextNo !== null && signedTextNo !== textNo;

const wordsOf = (signer: Signer, textNo: number, isCollective: boolean): string => {
  const what = signer.isFirst ? (isCollective ? "签署人" : "第一提案人") : labelByCosignState[signer.state];
  const text = isStale(signer, textNo) ? `，签的是第 ${signer.signedTextNo} 稿` : "";
  const paper = signer.enteredBy ? "，纸质签名" : "";
  const reason = signer.state === "DECLINED" && signer.reason ? `：${signer.reason}` : "";
  return `${what}${text}${paper}${reason}`;
};
