import { placeOf } from "#member/drafts/proposal/jump-to.ts";
import { CampaignChoice } from "#member/drafts/report/campaign-choice.tsx";
import { KeptText } from "#member/drafts/proposal/kept-text.tsx";
import { useChoices } from "#member/drafts/proposal/use-choices.ts";
import type { ReportParts } from "#member/drafts/report/report-parts.ts";
import { labelByOpinionSource, MEMBER_SOURCES } from "#domain/opinion/opinion-lists.ts";
import { needsSourceName } from "#domain/report/opinion-check.ts";
import { labelByOpinionCategory, OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import { Card } from "#ui/card.tsx";
import { ChipGroup } from "#ui/chip-group.tsx";

const categories = OPINION_CATEGORIES.map((value) => ({ value, label: labelByOpinionCategory[value] }));
const sources = MEMBER_SOURCES.map((value) => ({
  value,
  label: value === "MEMBER" ? "委员本人" : labelByOpinionSource[value],
}));
const hintBySource: Readonly<Record<string, string>> = {
  SECTOR: "如：教育界",
  PARTY: "如：民盟某某基层委员会",
  COMMITTEE: "如：某某专门委员会",
  TOWN_GROUP: "如：某某街道联络组",
};

/** What a report says beside its texts; each choice is kept at once. */
export function ReportChoices(parts: ReportParts) {
  const { shown: fields, keep } = useChoices(parts);
  return (
    <Card title="报送信息">
      <div id={placeOf("category")} className="choice">
        <ChipGroup
          label="类别"
          need="optional"
          options={categories}
          value={OPINION_CATEGORIES.find((one) => one === fields.category) ?? ""}
          onChange={(category) => keep({ category })}
        />
      </div>
      <div id={placeOf("source")} className="choice">
        <ChipGroup
          label="以谁的名义"
          options={sources}
          value={MEMBER_SOURCES.find((one) => one === fields.source) ?? "MEMBER"}
          onChange={(source) => keep({ source })}
        />
        {needsSourceName(fields) && (
          <div id={placeOf("sourceName")}>
            <KeptText
              label="名称"
              hint={hintBySource[fields.source] ?? ""}
              stored={fields.sourceName}
              most={60}
              onKeep={(sourceName) => keep({ sourceName })}
            />
          </div>
        )}
      </div>
      <CampaignChoice chosen={fields.campaign} onChoose={(campaign) => keep({ campaign })} />
    </Card>
  );
}
