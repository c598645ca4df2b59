import type { RefusalReason } from "#domain/settings/proposal-settings.ts";
import { EntryList, type ExtraProps } from "#office/proposal-settings/entry-list.tsx";
import type { PartProps } from "#office/proposal-settings/use-proposal-settings.ts";
import { Card } from "#ui/card.tsx";

/** Reasons that a reviewer or a unit chooses from; each choice also asks for words. */
export function ReasonsPart({ settings, change, errorAt }: PartProps) {
  const { refusalReasons, revisionReasons, returnReasons } = settings;
  return (
    <>
      <Card title="不予立案的理由">
        <EntryList
          noun="理由"
          entries={refusalReasons}
          onChange={(entries) => change({ refusalReasons: entries })}
          newEntry={(code) => ({ code, label: "", sendsOn: null })}
          errorAt={(place) => errorAt(`refusalReasons/${place}/label`)}
          Extra={SendsOn}
        />
      </Card>
      <Card title="退回修改的理由">
        <EntryList
          noun="理由"
          entries={revisionReasons}
          onChange={(entries) => change({ revisionReasons: entries })}
          newEntry={(code) => ({ code, label: "" })}
          errorAt={(place) => errorAt(`revisionReasons/${place}/label`)}
        />
      </Card>
      <Card title="承办单位退办的理由">
        <EntryList
          noun="理由"
          entries={returnReasons}
          onChange={(entries) => change({ returnReasons: entries })}
          newEntry={(code) => ({ code, label: "" })}
          errorAt={(place) => errorAt(`returnReasons/${place}/label`)}
        />
      </Card>
    </>
  );
}

/** Refused for this reason, the text goes on as 社情民意信息. */
function SendsOn({ entry, onChange }: ExtraProps<RefusalReason>) {
  return (
    <label className="settings-check">
      <input
        type="checkbox"
        checked={entry.sendsOn !== null}
        onChange={(event) => onChange({ sendsOn: event.target.checked ? "OPINION_REPORT" : null })}
      />
      转社情民意
    </label>
  );
}
