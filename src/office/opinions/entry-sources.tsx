import { useCallback } from "react";
import { readSubmission, type SubmissionDetail } from "#data/office/submissions.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import { labelByOpinionCategory, OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import { useCampaigns } from "#office/opinions/use-campaigns.ts";
import type { Entry } from "#office/opinions/use-entry.ts";
import { Button } from "#ui/button.tsx";
import { NativeSelect } from "#ui/native-select.tsx";

/** The category, and the residents' words that it is made of, to read beside the writing. */
export function EntrySources({ entry }: { readonly entry: Entry }) {
  const { body, change } = entry;
  const key = body.submissionIds.join(",");
  const ask = useCallback(() => readAll(key), [key]);
  const { value, refusal } = useAnswer(ask);
  const campaigns = useCampaigns();
  return (
    <>
      <NativeSelect
        label="类别"
        need="optional"
        value={body.category ?? ""}
        options={[
          { value: "", label: "未选" },
          ...OPINION_CATEGORIES.map((category) => ({ value: category, label: labelByOpinionCategory[category] })),
        ]}
        onChange={(category) => change({ category: category || null })}
      />
      {campaigns.length > 0 && (
        <NativeSelect
          label="专项行动"
          need="optional"
          value={body.campaignId ?? ""}
          options={[
            { value: "", label: "不属于专项行动" },
            ...campaigns.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(campaignId) => change({ campaignId: campaignId || null })}
        />
      )}
      {body.submissionIds.length > 0 && (
        <section className="opinion-part" aria-label="来源的群众反映">
          <h2>来源的群众反映 {body.submissionIds.length} 件</h2>
          {refusal && <p className="ui-meta">{refusal.detail}</p>}
          <ul className="opinion-sources">
            {value?.map(({ id, text, pointName }) => (
              <li key={id}>
                <p className="ui-pre">{text}</p>
                <span className="ui-meta">{pointName}</span>
                <Button
                  compact
                  kind="quiet"
                  label={`移出：${text.slice(0, 20)}`}
                  onPress={() => change({ submissionIds: body.submissionIds.filter((one) => one !== id) })}
                >
                  移出
                </Button>
              </li>
            ))}
          </ul>
          <p className="ui-meta">录入后，这些反映会标为已转信息，反映人在回执上看得到。</p>
        </section>
      )}
    </>
  );
}

const readAll = async (key: string) => {
  const answers = await Promise.all(
    key
      .split(",")
      .filter(Boolean)
      .map((id) => readSubmission(id)),
  );
  const refused = answers.find((answer) => !answer.ok);
  if (refused && !refused.ok) return refused;
  return done(answers.flatMap((answer): SubmissionDetail[] => (answer.ok ? [answer.value] : [])));
};
