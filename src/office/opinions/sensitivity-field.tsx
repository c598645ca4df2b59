import { labelBySensitivity, SENSITIVITIES, type Sensitivity } from "#domain/opinion/opinion-lists.ts";
import { Segmented } from "#ui/segmented.tsx";

interface SensitivityFieldProps {
  readonly value: Sensitivity;
  readonly onChange: (sensitivity: Sensitivity) => void;
}

/** How it is handled: marked wherever it is listed, or kept among editors and signers. */
export function SensitivityField({ value, onChange }: SensitivityFieldProps) {
  return (
    <div className="opinion-sensitivity">
      <span className="ui-field__label">敏感程度</span>
      <Segmented
        label="敏感程度"
        value={value}
        options={SENSITIVITIES.map((one) => ({ value: one, label: labelBySensitivity[one] }))}
        onChange={onChange}
      />
    </div>
  );
}
