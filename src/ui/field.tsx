import { Icon } from "#ui/icon.tsx";
import { useId, type ReactNode } from "react";

export interface FieldProps {
  readonly label: string;
  /** Under the label, before typing. */
  readonly hint?: ReactNode;
  /** What to mend, in one sentence. */
  readonly error?: string | undefined;
  /** Letters so far and the most there may be. */
  readonly count?: { readonly now: number; readonly most: number };
  /** In words after the label. */
  readonly need?: "required" | "optional";
  /** For search boxes and tables, where the place says it; screen readers still hear it. */
  readonly labelHidden?: boolean;
}

export interface ControlWiring {
  readonly id: string;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
  readonly required: boolean | undefined;
}

const needWords = { required: "必填", optional: "可不填" };

/** Label, hint, control, error and count, wired for screen readers; the control takes the wiring. */
export function Field({
  children,
  ...field
}: FieldProps & { readonly children: (wiring: ControlWiring) => ReactNode }) {
  const id = useId();
  const described = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="ui-field">
      <label htmlFor={id} className={field.labelHidden ? "ui-hidden" : undefined}>
        <span className="ui-field__label">{field.label}</span>
        {field.need && <span className="ui-field__need">{needWords[field.need]}</span>}
      </label>
      {field.hint && (
        <span id={`${id}-hint`} className="ui-meta">
          {field.hint}
        </span>
      )}
      {children({
        id,
        "aria-invalid": field.error ? true : undefined,
        "aria-describedby": described || undefined,
        required: field.need === "required" || undefined,
      })}
      {(field.error || field.count) && (
        <div className="ui-field__foot">
          {field.error && (
            <span id={`${id}-error`} className="ui-field__error">
              <Icon name="alert" />
              {field.error}
            </span>
          )}
          {field.count && <Count {...field.count} />}
        </div>
      )}
    </div>
  );
}

function Count({ now, most }: { readonly now: number; readonly most: number }) {
  if (now > most) return <span className="ui-field__count ui-field__error">超出 {now - most} 字</span>;
  return (
    <span className="ui-field__count">
      {now} / {most} 字
    </span>
  );
}
