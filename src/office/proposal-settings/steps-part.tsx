import { meaningByStep } from "#domain/settings/proposal-setting-labels.ts";
import { PROPOSAL_STEPS } from "#domain/settings/proposal-settings.ts";
import type { PartProps } from "#office/proposal-settings/use-proposal-settings.ts";
import { Card } from "#ui/card.tsx";
import { Input } from "#ui/input.tsx";

/** The nine steps that a member sees, in the tenant's own words. */
export function StepsPart({ settings, change, errorAt }: PartProps) {
  const { stepLabels } = settings;
  return (
    <Card>
      <p className="ui-meta">委员在手机上看到的九步。步骤的含义固定，名称可按本地的提法填写，最多 12 个字。</p>
      <ol className="settings-steps">
        {PROPOSAL_STEPS.map((step, place) => (
          <li key={step}>
            <span aria-hidden="true">{place + 1}</span>
            <Input
              label={`第 ${place + 1} 步`}
              labelHidden
              hint={meaningByStep[step]}
              value={stepLabels[step]}
              onChange={(label) => change({ stepLabels: { ...stepLabels, [step]: label } })}
              error={errorAt(`stepLabels/${step}`)}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}
