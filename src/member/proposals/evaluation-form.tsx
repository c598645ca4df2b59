import { EvaluationQuestionField } from "#member/proposals/evaluation-question.tsx";
import { OfflineNotice } from "#member/proposals/offline-notice.tsx";
import { useEvaluation } from "#member/proposals/use-evaluation.ts";
import { useToday } from "#member/proposals/use-today.ts";
import { useProposalRules } from "#data/proposal-rules.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { daysLeftWords } from "#domain/proposal/due-words.ts";
import { readLocalDate } from "#domain/time/local-date.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface EvaluationFormProps {
  readonly id: string;
  readonly row: ProposalRow;
  readonly back: { readonly to: string; readonly label: string };
}

const MOST = 2_000;
const countOf = (text: string) => (text.length > MOST - 200 ? { now: text.length, most: MOST } : undefined);

/** Seven parts; the half-filled form stays on the phone until it is sent. */
export function EvaluationForm({ id, row, back }: EvaluationFormProps) {
  const form = useEvaluation(id, row);
  const { today } = useToday();
  const { calendar } = useProposalRules();
  const due = readLocalDate(row.evaluationDueOn ?? "");
  return (
    <Page
      title="评价答复"
      back={back}
      foot={
        <Button kind="primary" wide icon="send" busy={form.isBusy} onPress={() => void form.send()}>
          送出评价
        </Button>
      }
    >
      <OfflineNotice />
      <Notice tone="navy" icon="shield" title="只有提案委看得到，承办单位看不到">
        <p>
          《{row.title}》{due && `，${daysLeftWords(calendar, today, due)}`}。评价结束前可以修改，不评价记为“未评价”。
        </p>
      </Notice>
      {form.failure && (
        <Notice tone="red" alert>
          <p>{form.failure}</p>
        </Notice>
      )}
      {form.filled === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <>
          {form.questions.map((question) => (
            <Card key={question}>
              <EvaluationQuestionField
                question={question}
                value={form.filled?.[question] ?? ""}
                isMissing={form.missing.has(question)}
                onChange={(answer) => form.answer(question, answer)}
              />
              {question === "overall" && form.filled?.overall === "NOT" && (
                <TextArea
                  label="怎样才能满意"
                  hint="请写明还要办到什么，提案委据此决定是否重新办理。"
                  need="required"
                  rows={4}
                  data-kept
                  value={form.filled.wouldSatisfy ?? ""}
                  error={form.missing.has("wouldSatisfy") ? "请写明怎样才能满意。" : undefined}
                  count={countOf(form.filled.wouldSatisfy ?? "")}
                  onChange={(text) => form.answer("wouldSatisfy", text)}
                />
              )}
            </Card>
          ))}
          <Card>
            <TextArea
              label="意见或建议"
              need="optional"
              rows={4}
              data-kept
              value={form.filled.comment ?? ""}
              count={countOf(form.filled.comment ?? "")}
              onChange={(text) => form.answer("comment", text)}
            />
            <p className="ui-meta">填到一半也存在本机，可以先离开，回来接着填。</p>
          </Card>
        </>
      )}
    </Page>
  );
}
