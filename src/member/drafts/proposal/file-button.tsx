import { buttonClass } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import type { IconName } from "#ui/icon-shapes.ts";

interface FileButtonProps {
  readonly label: string;
  readonly icon: IconName;
  readonly accept: string;
  readonly disabled: boolean;
  /** Opens the camera where there is one. */
  readonly isCamera?: boolean;
  readonly onPick: (files: File[]) => void;
}

/** Looks like a button, opens the phone's own chooser. */
export function FileButton({ label, icon, accept, disabled, isCamera, onPick }: FileButtonProps) {
  return (
    <label className={`${buttonClass({ children: label })} file-button`} aria-disabled={disabled || undefined}>
      <Icon name={icon} />
      <span>{label}</span>
      <input
        type="file"
        className="ui-hidden"
        accept={accept}
        disabled={disabled}
        multiple={!isCamera}
        {...(isCamera && { capture: "environment" })}
        onChange={(event) => {
          const files = Array.from(event.target.files ?? []);
          event.target.value = "";
          if (files.length > 0) onPick(files);
        }}
      />
    </label>
  );
}
