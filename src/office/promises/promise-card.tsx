import type { PromiseItem } from "#data/office/proposal-ratings.ts";
import { PromiseMoves } from "#office/promises/promise-moves.tsx";
import { Record } from "#ui/record.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

type Said = PromiseItem["unitSays"];

const wordsBySaid: Record<NonNullable<Said>, string> = { KEPT: "已兑现", PARTLY: "部分兑现", NOT_KEPT: "没有兑现" };

interface PromiseCardProps {
  readonly item: PromiseItem;
  readonly onChanged: () => Promise<void>;
}

/** One promise: what, by when, what each side says of it, how it goes. */
export function PromiseCard({ item, onChanged }: PromiseCardProps) {
  const { proposal, unitName, promise, dueOn, isDue, unitSays, memberSays, progress } = item;
  return (
    <Record
      title={`第${proposal.caseNo}号 ${proposal.title}`}
      meta={`${proposal.term}届${proposal.session}次 · ${proposal.firstProposer}${unitName ? ` · ${unitName}` : ""}`}
      aside={
        <StatusTag tone={isDue ? "red" : "teal"} icon={isDue ? "alert" : "clock"}>
          {isDue ? "已到期" : "未到期"} {dueOn}
        </StatusTag>
      }
    >
      <p>
        <strong>承诺</strong> {promise}
      </p>
      <p className="ui-cluster">
        <SaidTag who="承办单位" says={unitSays} />
        <SaidTag who="提案人" says={memberSays} />
      </p>
      {progress.length > 0 && (
        <ol className="promises__progress">
          {progress.map(({ at, by, text }) => (
            <li key={at + text}>
              <span className="ui-meta">
                {at.slice(0, 10)} {by}
              </span>{" "}
              {text}
            </li>
          ))}
        </ol>
      )}
      <PromiseMoves item={item} onChanged={onChanged} />
    </Record>
  );
}

function SaidTag({ who, says }: { readonly who: string; readonly says: Said }) {
  if (says === null) return <StatusTag icon="clock">{who}还没有答复</StatusTag>;
  return (
    <StatusTag tone={says === "KEPT" ? "green" : "amber"} icon={says === "KEPT" ? "check" : "alert"}>
      {who}：{wordsBySaid[says]}
    </StatusTag>
  );
}
