import { OUTCOME_CLASSES } from "#domain/proposal/proposal-lists.ts";
import { outcomesOf } from "#domain/settings/proposal-settings.ts";
import type { PartProps } from "#office/proposal-settings/use-proposal-settings.ts";
import { Card } from "#ui/card.tsx";
import { Input } from "#ui/input.tsx";
import { Segmented } from "#ui/segmented.tsx";

/** What C and D begin with when a tenant goes over to four classes. */
const FOURTH = "留作参考";

/** A, B, C and where the tenant has it D, with what each means. */
export function OutcomesPart({ settings, change, errorAt }: PartProps) {
  const { outcomes } = settings;
  const classes = outcomesOf(settings);
  const shown = OUTCOME_CLASSES.filter((outcome) => outcome !== "D" || classes.includes("D"));
  return (
    <Card>
      <div className="settings-narrow">
        <Segmented
          label="分几类"
          value={classes.includes("D") ? "FOUR" : "THREE"}
          options={[
            { value: "THREE", label: "三类：A、B、C" },
            { value: "FOUR", label: "四类：A、B、C、D" },
          ]}
          onChange={(scheme) => change({ outcomes: { ...outcomes, D: scheme === "FOUR" ? FOURTH : "" } })}
        />
      </div>
      <ul className="settings-outcomes">
        {shown.map((outcome) => (
          <li key={outcome}>
            <span aria-hidden="true">{outcome}</span>
            <Input
              label={`${outcome} 类`}
              labelHidden
              value={outcomes[outcome]}
              onChange={(words) => change({ outcomes: { ...outcomes, [outcome]: words } })}
              error={errorAt(`outcomes/${outcome}`)}
            />
          </li>
        ))}
      </ul>
      <p className="ui-meta">类别印在答复右上角。B 类须写明承诺的日期，到期提醒双方，直至落实。</p>
    </Card>
  );
}
