import { NameLines } from "#office/opinion-settings/name-lines.tsx";
import type { CardProps } from "#office/opinion-settings/use-opinion-settings.ts";
import { Card } from "#ui/card.tsx";
import { Input } from "#ui/input.tsx";

/** What the printed issue is called, and to whom it goes. */
export function PaperCard({ settings, change, errorAt }: CardProps) {
  const { paperNames, recipients } = settings;
  return (
    <Card title="刊名与发送">
      <div className="opinion-settings__row">
        <Input
          label="单篇刊名"
          value={paperNames.issue}
          onChange={(issue) => change({ paperNames: { ...paperNames, issue } })}
          error={errorAt("paperNames/issue")}
        />
        <Input
          label="专报刊名"
          value={paperNames.special}
          onChange={(special) => change({ paperNames: { ...paperNames, special } })}
          error={errorAt("paperNames/special")}
        />
      </div>
      <div className="opinion-settings__row">
        <NameLines
          label="主送"
          names={recipients.main}
          onChange={(main) => change({ recipients: { ...recipients, main } })}
          errorAt={(pointer) => errorAt(`recipients/main${pointer}`)}
        />
        <NameLines
          label="抄送"
          names={recipients.cc}
          onChange={(cc) => change({ recipients: { ...recipients, cc } })}
          errorAt={(pointer) => errorAt(`recipients/cc${pointer}`)}
        />
      </div>
      <p className="ui-meta">送签时按此预填，每一期都可以改。</p>
    </Card>
  );
}
