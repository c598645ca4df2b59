import { labelByRejectReason, REJECT_REASONS } from "#domain/submission/submission-lists.ts";
import type { CardProps } from "#office/opinion-settings/use-opinion-settings.ts";
import { Card } from "#ui/card.tsx";
import { TextArea } from "#ui/text-area.tsx";

/** Where somebody goes whose matter does not belong here, by reason: filled in when a clerk chooses the reason. */
export function GuidanceCard({ settings, change, errorAt }: CardProps) {
  return (
    <Card title="不予受理的指引">
      <p className="ui-meta">选了原因就自动填入，工作人员可以改；反映人在查询页看到。</p>
      {REJECT_REASONS.map((reason) => (
        <TextArea
          key={reason}
          label={labelByRejectReason[reason]}
          rows={2}
          value={settings.guidance[reason]}
          onChange={(words) => change({ guidance: { ...settings.guidance, [reason]: words } })}
          error={errorAt(`guidance/${reason}`)}
        />
      ))}
    </Card>
  );
}
