import { useState } from "react";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { pointsWords } from "#domain/score/points-words.ts";
import { daysOfScoreYear } from "#domain/score/score-year.ts";
import { DecimalInput } from "#office/score-rules/decimal-input.tsx";
import type { RulesPartProps } from "#office/score-rules/rules-part.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { TextArea } from "#ui/text-area.tsx";

/** Of the whole: title, year, caps over everything, why this version was written. */
export function SetFields({ desk, rules }: RulesPartProps) {
  return (
    <Card title="总则">
      {desk.mayWrite ? <SetForm desk={desk} rules={rules} /> : <SetFacts {...{ desk, rules }} />}
    </Card>
  );
}

function SetFacts({ desk, rules }: RulesPartProps) {
  const points = (value: string | undefined) => value !== undefined && pointsWords(value);
  return (
    <Facts
      facts={[
        ["履职年度", yearWords(rules.yearBegins)],
        ["加分合计上限", points(rules.bonusCap)],
        ["总分上限", points(rules.cap)],
        ["总分最低", points(rules.floor)],
        ["修订说明", desk.note],
      ]}
    />
  );
}

function SetForm({ desk, rules }: RulesPartProps) {
  const put = (part: Partial<RuleSet>) => desk.change((known) => ({ ...known, ...part }));
  return (
    <div className="rules-form">
      <Input
        label="办法名称"
        value={rules.title}
        onChange={(title) => put({ title })}
        error={desk.errorAt("/title")}
        maxLength={60}
      />
      <YearField rules={rules} onChange={(yearBegins) => put({ yearBegins })} error={desk.errorAt("/yearBegins")} />
      <div className="rules-form__row">
        <DecimalInput
          label="加分合计上限（分）"
          need="optional"
          value={rules.bonusCap}
          onChange={(bonusCap) => put({ bonusCap })}
          error={desk.errorAt("/bonusCap")}
        />
        <DecimalInput
          label="总分上限（分）"
          need="optional"
          value={rules.cap}
          onChange={(cap) => put({ cap })}
          error={desk.errorAt("/cap")}
        />
        <DecimalInput
          label="总分最低（分）"
          need="optional"
          value={rules.floor}
          onChange={(floor) => put({ floor })}
          error={desk.errorAt("/floor")}
        />
      </div>
      <TextArea
        label="修订说明"
        need="optional"
        hint="为什么改、依据哪次会议，供以后查阅。"
        rows={2}
        value={desk.note}
        onChange={desk.setNote}
        count={{ now: desk.note.length, most: 500 }}
        data-kept
      />
    </div>
  );
}

interface YearFieldProps {
  readonly rules: RuleSet;
  readonly onChange: (begins: string) => void;
  readonly error: string | undefined;
}

/** From the first of January, from the first of December before, or from another day. */
function YearField({ rules, onChange, error }: YearFieldProps) {
  const [isOther, setOther] = useState(!["01-01", "12-01"].includes(rules.yearBegins));
  return (
    <div className="rules-form__row">
      <NativeSelect
        label="履职年度"
        value={isOther ? "other" : rules.yearBegins === "12-01" ? "12-01" : "01-01"}
        options={[
          { value: "01-01", label: yearWords("01-01") },
          { value: "12-01", label: yearWords("12-01") },
          { value: "other", label: "其他起始日" },
        ]}
        onChange={(choice) => {
          setOther(choice === "other");
          if (choice !== "other") onChange(choice);
        }}
        error={isOther ? undefined : error}
      />
      {isOther && (
        <Input
          label="起始月日"
          hint="如 10-01，即 10 月 1 日"
          value={rules.yearBegins}
          onChange={onChange}
          error={error}
          maxLength={5}
        />
      )}
    </div>
  );
}

/** 「1 月 1 日至 12 月 31 日」. */
const yearWords = (begins: string) => {
  if (!/^\d\d-\d\d$/.test(begins)) return begins;
  const { from, to } = daysOfScoreYear("2026", begins);
  const dayWords = (day: string) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`;
  return `${begins === "01-01" ? "" : "上年 "}${dayWords(from)}至 ${dayWords(to)}`;
};
