import {
  DUTY_KINDS,
  labelByDutyKind,
  originByDutyKind,
  type DutyKind,
  type DutyOrigin,
} from "#domain/duty/duty-kinds.ts";
import type { Match } from "#domain/score/rule-set.ts";
import { WhereField } from "#office/score-rules/where-field.tsx";
import { Icon } from "#ui/icon.tsx";

interface MatchFieldsProps {
  readonly match: Match;
  readonly onChange: (match: Match) => void;
  readonly errorAt: (field: string) => string | undefined;
}

const labelByOrigin: Record<DutyOrigin, string> = {
  attendance: "会议和活动（考勤确认时入账）",
  speech: "大会发言（确定采用时入账）",
  proposal: "提案（审查立案时入账）",
  submission: "群众意见（转化时入账）",
  opinion: "社情民意（采用时入账）",
  manual: "补录（两人复核后入账）",
};
const ORIGINS = Object.keys(labelByOrigin) as DutyOrigin[];

/** Which duty work it is about: kinds by what books them, and conditions upon them. */
export function MatchFields({ match, onChange, errorAt }: MatchFieldsProps) {
  const toggled = (kind: DutyKind) => DUTY_KINDS.filter((known) => (known === kind) !== match.kinds.includes(known));
  const error = errorAt("kinds");
  return (
    <>
      <fieldset className="ui-field">
        <legend>
          <span className="ui-field__label">计分事项</span>
        </legend>
        <div className="rules-kinds">
          {ORIGINS.map((origin) => (
            <div key={origin} className="rules-kinds__origin">
              <span className="ui-meta">{labelByOrigin[origin]}</span>
              <div className="rules-checks">
                {DUTY_KINDS.filter((kind) => originByDutyKind[kind] === origin).map((kind) => (
                  <label key={kind} className="rules-check">
                    <input
                      type="checkbox"
                      checked={match.kinds.includes(kind)}
                      aria-invalid={error ? true : undefined}
                      onChange={() => onChange({ ...match, kinds: toggled(kind) })}
                    />
                    {labelByDutyKind[kind]}
                  </label>
                ))}
              </div>
            </div>
          ))}
        </div>
        {error && (
          <span className="ui-field__error">
            <Icon name="alert" />
            请至少选一项。
          </span>
        )}
      </fieldset>
      <WhereField
        label="只计符合以下条件的"
        where={match.where ?? {}}
        onChange={(where) => onChange({ ...match, where: Object.keys(where).length > 0 ? where : undefined })}
        errorAt={(field) => errorAt(`where${field}`)}
      />
    </>
  );
}
