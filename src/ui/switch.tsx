interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** On or off, at once: no button confirms it. */
export function Switch({ label, hint, checked, onChange, disabled }: SwitchProps) {
  return (
    <label className="ui-switch">
      <span className="ui-switch__words">
        <span>{label}</span>
        {hint && <span className="ui-meta">{hint}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
