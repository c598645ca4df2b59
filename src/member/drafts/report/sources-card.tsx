import { PickedList } from "#member/drafts/proposal/picked-list.tsx";
import { useChoices } from "#member/drafts/proposal/use-choices.ts";
import type { ReportParts } from "#member/drafts/report/report-parts.ts";
import { useMySubmissions } from "#data/my-submissions.ts";
import { linesOf } from "#domain/proposal/proposal-draft.ts";
import { Card } from "#ui/card.tsx";

const MOST_LETTERS = 40;

/** The submissions of which this report was made; taking one out takes only the link. Nothing where there are none. */
export function SourcesCard(parts: ReportParts) {
  const { shown: fields, keep } = useChoices(parts);
  const all = useMySubmissions();
  const ids = linesOf(fields.submissions);
  if (ids.length === 0) return null;
  const wordsOf = (id: string): string => {
    const words = all?.find((one) => one.id === id)?.text.replace(/\s+/g, " ") ?? "（不在本机的反映）";
    return words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}……` : words;
  };
  return (
    <Card title="来自反映" aside={<span className="ui-meta">{ids.length} 条</span>}>
      <p className="ui-meta">报送后，反映人会在回执上看到已经转化为信息，以及后来的采用情况。</p>
      <PickedList
        label="来自反映"
        items={ids.map((id) => ({ key: id, name: wordsOf(id) }))}
        onRemove={(id) => keep({ submissions: ids.filter((one) => one !== id).join("\n") })}
      />
    </Card>
  );
}
