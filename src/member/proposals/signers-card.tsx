import { useNow } from "#ui/use-now.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { isCosigningOver } from "#data/proposal-asks.ts";
import { countdownWords } from "#domain/proposal/due-words.ts";
import { labelByCosignState } from "#domain/proposal/proposal-lists.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";
import type { IconName } from "#ui/icon-shapes.ts";

type Signer = ProposalRow["signers"][number];

/** Who signed which text, and when; who did not. */
export function SignersCard({ row }: { readonly row: ProposalRow }) {
  const now = useNow();
  if (row.signers.length < 2 && row.state !== "COSIGNING") return null;
  const isOver = isCosigningOver(row, now);
  const left = row.cosignDeadline && countdownWords(new Date(row.cosignDeadline), now);
  return (
    <Card title="联名" aside={left ? <span className="ui-meta">{left}</span> : undefined} flush>
      <List label="联名人">
        {row.signers.map((signer) => {
          const state = signer.state === "INVITED" && isOver ? "EXPIRED" : signer.state;
          const look = lookByState[state];
          return (
            <Row
              key={signer.memberId}
              title={`${signer.name}${signer.isFirst ? "（第一提案人）" : ""}`}
              meta={[signer.sector, signedWords(signer, row.textNo, now), signer.reason && `理由：${signer.reason}`]
                .filter(Boolean)
                .join(" · ")}
              side={
                <StatusTag tone={look.tone} icon={look.icon}>
                  {labelByCosignState[state]}
                </StatusTag>
              }
            />
          );
        })}
      </List>
    </Card>
  );
}

const signedWords = ({ signedTextNo, answeredAt, isFirst, state }: Signer, textNo: number, now: Date) => {
  if (isFirst || state !== "SIGNED" || signedTextNo === null) return undefined;
  const version = signedTextNo === textNo ? "签的是现在的文字" : `签的是第 ${signedTextNo} 稿`;
  return answeredAt ? `${timeWords(answeredAt, now)} ${version}` : version;
};

const lookByState: Record<Signer["state"], { readonly tone: Tone; readonly icon: IconName }> = {
  INVITED: { tone: "amber", icon: "clock" },
  SIGNED: { tone: "green", icon: "check" },
  DECLINED: { tone: "navy", icon: "close" },
  EXPIRED: { tone: "navy", icon: "clock" },
  DROPPED: { tone: "navy", icon: "close" },
};
