import { FormChoice } from "#member/drafts/proposal/form-choice.tsx";
import { placeOf } from "#member/drafts/proposal/jump-to.ts";
import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import { PublicChoice } from "#member/drafts/proposal/public-choice.tsx";
import { UnitChoice } from "#member/drafts/proposal/unit-choice.tsx";
import { useChoices } from "#member/drafts/proposal/use-choices.ts";
import { useProposalKit } from "#data/proposal-kit.ts";
import { Card } from "#ui/card.tsx";
import { ChipGroup } from "#ui/chip-group.tsx";
import { Switch } from "#ui/switch.tsx";

/** What a proposal says beside its texts; each choice is kept at once. */
export function ChoicesCard(parts: ProposalParts) {
  const { settings, units } = useProposalKit();
  const { shown: fields, keep } = useChoices(parts);
  const known = settings.categories.map(({ code, label }) => ({ value: code, label }));
  const isUnknown = fields.category !== "" && !known.some(({ value }) => value === fields.category);
  const categories = isUnknown ? [...known, { value: fields.category, label: fields.category }] : known;
  return (
    <Card title="提案信息">
      <FormChoice fields={fields} onKeep={keep} />
      <div id={placeOf("category")} className="choice">
        <ChipGroup
          label="提案分类"
          need="optional"
          options={categories}
          value={fields.category}
          onChange={(category) => keep({ category })}
        />
      </div>
      <UnitChoice
        field="suggestedLead"
        units={units}
        stored={fields.suggestedLead}
        taken={fields.suggestedCo}
        onKeep={(suggestedLead) => keep({ suggestedLead })}
      />
      <UnitChoice
        field="suggestedCo"
        units={units}
        stored={fields.suggestedCo}
        taken={fields.suggestedLead}
        onKeep={(suggestedCo) => keep({ suggestedCo })}
      />
      <PublicChoice fields={fields} onKeep={keep} />
      <Switch
        label="可以附议"
        hint="其他委员写到相近的事时，可以改为附议这一件"
        checked={fields.allowCosign === "yes"}
        onChange={(isAllowed) => keep({ allowCosign: isAllowed ? "yes" : "" })}
      />
    </Card>
  );
}
