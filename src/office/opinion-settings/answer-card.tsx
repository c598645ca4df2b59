import type { CardProps } from "#office/opinion-settings/use-opinion-settings.ts";
import { Card } from "#ui/card.tsx";
import { NumberField } from "#ui/number-field.tsx";
import { Switch } from "#ui/switch.tsx";

/** Whether a second person reads an answer first, and how long a report is advised to be. */
export function AnswerCard({ settings, change, errorAt }: CardProps) {
  return (
    <Card title="答复与字数">
      <Switch
        label="答复经另一位同事审核后送达"
        hint="委员、承办单位和办公室写的答复先进入「答复待审」，审核前反映人看不到"
        checked={settings.isAnswerReviewed}
        onChange={(isAnswerReviewed) => change({ isAnswerReviewed })}
      />
      <div className="opinion-settings__short">
        <NumberField
          label="信息建议不超过（字）"
          hint="只作提醒，不限制书写和提交"
          value={settings.advisedLetters}
          onChange={(advisedLetters) => change({ advisedLetters })}
          error={errorAt("advisedLetters")}
        />
      </div>
    </Card>
  );
}
