import { useReviewSettings } from "#office/proposal-desk/use-review-settings.ts";
import { Notice } from "#ui/notice.tsx";

interface ReasonFieldProps {
  readonly move: "refuse" | "return";
  readonly value: string | undefined;
  readonly onChange: (reason: string) => void;
}

/** One of the tenant's reasons: of 不予立案, or of 退回修改. */
export function ReasonField({ move, value, onChange }: ReasonFieldProps) {
  const { refusalReasons, revisionReasons } = useReviewSettings();
  const reasons = move === "refuse" ? refusalReasons : revisionReasons;
  const sendsOn = refusalReasons.some(({ code, sendsOn: to }) => move === "refuse" && code === value && to !== null);
  return (
    <fieldset>
      <legend className="ui-field__label">{move === "refuse" ? "不予立案的理由" : "退回的原因"}</legend>
      <div className="desk-reasons">
        {reasons.map(({ code, label }, index) => (
          <label key={code} className="desk-reason">
            <input
              type="radio"
              name="reason"
              checked={value === code}
              autoFocus={value ? value === code : index === 0}
              onChange={() => onChange(code)}
            />
            {label}
          </label>
        ))}
      </div>
      {sendsOn && (
        <Notice tone="navy">
          这一理由一般转为社情民意信息：收起后选「转社情民意」，会生成信息并与本提案互相关联。
        </Notice>
      )}
    </fieldset>
  );
}
