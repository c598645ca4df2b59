import { explainLine } from "#domain/score/explain-line.ts";
import { useAppealForm } from "#member/my-score/use-appeal-form.ts";
import { RuleCard } from "#member/my-score/rule-card.tsx";
import { linesOf } from "#domain/score/explain-year.ts";
import { useScore } from "#member/my-score/use-score.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useSearchParams } from "react-router";

const MOST = 1000;

/** 「有疑问」: the line, the rule's words, and one field. Without a line it is about something that is missing. */
export function AppealFormScreen() {
  const [search] = useSearchParams();
  const { duty, view } = useScore();
  const lines = view?.groups.flatMap(linesOf) ?? [];
  const about = lines.find(({ entry, rule }) => entry.id === search.get("entry") && rule.id === search.get("rule"));
  const year = view?.year.year ?? search.get("year") ?? "";
  const form = useAppealForm({ year, entryId: about?.entry.id ?? null, ruleId: about?.rule.id ?? null });
  const back = { to: `/my-score?year=${year}`, label: "我的履职" };
  if (!duty || !view) {
    return (
      <Page title="有疑问" back={back}>
        <Skeleton lines={6} />
      </Page>
    );
  }
  return (
    <Page
      title={about ? "有疑问" : "少记了一项"}
      back={back}
      foot={
        <Button kind="primary" wide busy={form.isBusy} onPress={() => void form.send()}>
          提出疑问
        </Button>
      }
    >
      {form.failure && (
        <Notice tone="red" alert>
          <p>{form.failure}</p>
        </Notice>
      )}
      {about && (
        <Card title="这一条">
          <p className="score-sentence">{explainLine(about.line, about.entry, about.rule)}</p>
        </Card>
      )}
      <Card>
        <TextArea
          label={about ? "哪里不对" : "少记了什么"}
          hint={
            about
              ? "由委工委核对后答复。可以点键盘上的话筒说话输入。"
              : "请写明时间、事项、由谁组织。由委工委核对后答复。"
          }
          need="required"
          rows={5}
          value={form.words}
          error={form.error}
          count={form.words.length > MOST - 200 ? { now: form.words.length, most: MOST } : undefined}
          data-kept
          onChange={form.setWords}
        />
      </Card>
      {about && <RuleCard rule={about.rule} year={view.year} />}
    </Page>
  );
}
