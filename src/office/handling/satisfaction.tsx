import { readSatisfaction } from "#data/office/handling.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { Skeleton } from "#ui/skeleton.tsx";

/** Sums of years that are over; never a proposal, never a name. */
export function Satisfaction() {
  const { value, refusal } = useAnswer(readSatisfaction);
  if (refusal) return <p className="ui-meta">{refusal.detail}</p>;
  if (!value) return <Skeleton lines={2} />;
  return (
    <div className="handling-satisfaction">
      {value.years.map(({ year, rated, satisfied, basically, not }) => (
        <p key={year}>
          <strong>{year} 年</strong>：评价 {rated} 人次，满意 {satisfied}，基本满意 {basically}，不满意 {not}
        </p>
      ))}
      <p className="ui-meta">
        {value.years.length === 0 && "暂无数据。"}年度结束后，评价满 5
        人次才显示合计；委员的评价只报提案委，不对承办单位公开。
      </p>
    </div>
  );
}
