import { useCallback } from "react";
import { readMemberYear, scoreFileAddress } from "#data/office/score-desk.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { useMay } from "#data/office/use-may.ts";
import { pointsWords } from "#domain/score/points-words.ts";
import { explainTotal } from "#domain/score/explain-total.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import { GroupPart } from "#office/score-desk/group-part.tsx";
import { ScoredSwitch } from "#office/score-desk/scored-switch.tsx";
import { StatementAppeals } from "#office/score-desk/statement-appeals.tsx";
import { Button } from "#ui/button.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface MemberPaneProps {
  readonly memberId: string;
  readonly year: string;
  readonly isScored: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => Promise<void>;
}

/** One member's year, the same sentences as the member reads. */
export function MemberPane({ memberId, year, isScored, onClose, onChanged }: MemberPaneProps) {
  const askFor = useCallback((signal?: AbortSignal) => readMemberYear(memberId, year, signal), [memberId, year]);
  const { value, refusal, askAgain } = useAnswer(askFor);
  const mayExport = useMay("score.approve");
  if (!value)
    return (
      <section className="score__pane" aria-label="委员履职情况">
        {refusal ? (
          <Notice tone="red" alert>
            {refusal.detail}
            <Button compact onPress={() => void askAgain()}>
              重新读取
            </Button>
          </Notice>
        ) : (
          <Skeleton lines={6} />
        )}
      </section>
    );
  const { member, year: duty, appeals } = value;
  const statement = scoreOf(duty.entries, duty.rules);
  return (
    <section className="score__pane" aria-label={`${member.name}的履职情况`}>
      <header className="score__who">
        <div>
          <h2>{member.name}</h2>
          <p className="ui-meta">
            {member.memberNo} · {member.sector}
          </p>
        </div>
        <div className="ui-cluster">
          {mayExport && (
            <LinkButton outside compact icon="print" to={scoreFileAddress("pdf", year, memberId)}>
              情况表 PDF
            </LinkButton>
          )}
          <Button compact kind="quiet" icon="close" onPress={onClose}>
            关闭
          </Button>
        </div>
      </header>
      <div className="score__sum">
        <strong>{pointsWords(statement.total)}</strong>
        <span>{isScored ? `对应等次：${statement.gradeName}` : "不记分人员，不列入统计和评优"}</span>
        {duty.confirmedAt && <span className="ui-meta">{duty.confirmedAt.slice(0, 10)} 本人已核对</span>}
      </div>
      {explainTotal(statement).map((words) => (
        <p key={words} className="ui-meta">
          {words}
        </p>
      ))}
      {statement.gates.length > 0 && (
        <Facts
          facts={statement.gates.map(({ name, has, needs, isMet }) => [
            name,
            `${has} / ${needs} 次${isMet ? "，已满足" : "，尚缺"}`,
          ])}
        />
      )}
      {statement.groups.map((group) => (
        <GroupPart key={group.id} group={group} statement={statement} duty={duty} />
      ))}
      <StatementAppeals appeals={appeals} />
      <p className="ui-meta">
        按《{duty.rules.title}》第 {duty.ruleVersion} 版计算，{duty.from} 至 {duty.to}。
        打开一位委员的履职情况会记入审计日志。
      </p>
      <ScoredSwitch memberId={memberId} name={member.name} isScored={isScored} onChanged={onChanged} />
    </section>
  );
}
