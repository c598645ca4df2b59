import { paperDate } from "#domain/document/paper-date.ts";
import type { RuleGroup } from "#domain/score/rule-set.ts";
import { conditionWords, groupFacts, ruleFacts } from "#member/my-score/rule-words.ts";
import { useScore } from "#member/my-score/use-score.ts";
import { Card } from "#ui/card.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** 赋分办法 of a year in the office's own words. */
export function RulesScreen() {
  const { view } = useScore();
  const back = { to: view ? `/my-score?year=${view.year.year}` : "/my-score", label: "我的履职" };
  if (!view) {
    return (
      <Page title="赋分办法" back={back}>
        <Skeleton lines={8} />
      </Page>
    );
  }
  const { rules, year, ruleVersion, from, to } = view.year;
  return (
    <Page title="赋分办法" back={back}>
      <Card title={rules.title}>
        <p className="ui-meta">
          {year} 年度 · 第 {ruleVersion} 版 · {paperDate(from)}至{paperDate(to)}的履职计入本年度
        </p>
        <ul className="score-what-if">
          {conditionWords(rules).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Card>
      {rules.groups.map((group) => (
        <Card key={group.id} title={group.name}>
          <GroupRules group={group} />
        </Card>
      ))}
    </Page>
  );
}

function GroupRules({ group }: { readonly group: RuleGroup }) {
  const facts = groupFacts(group);
  return (
    <>
      {facts && <p className="ui-meta">{facts}</p>}
      {group.rules.map((rule) => (
        <section key={rule.id} className="score-rule-part">
          <h3>
            {rule.name}
            <span>{ruleFacts(rule)}</span>
          </h3>
          <p>
            {rule.clause && <span className="ui-meta">{rule.clause}　</span>}
            {rule.text}
          </p>
        </section>
      ))}
      {(group.groups ?? []).map((inner) => (
        <section key={inner.id} className="score-rule-part">
          <h3>{inner.name}</h3>
          <GroupRules group={inner} />
        </section>
      ))}
    </>
  );
}
