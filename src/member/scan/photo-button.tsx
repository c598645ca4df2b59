import { buttonClass } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import { useRef, type ReactNode } from "react";

interface PhotoButtonProps {
  readonly icon: IconName;
  /** Opens the phone's own camera, which needs no permission of the page. */
  readonly takesPhoto?: boolean;
  readonly busy: boolean;
  readonly onPhoto: (photo: File) => void;
  readonly children: ReactNode;
}

/** A button that hands over one photo. */
export function PhotoButton({ icon, takesPhoto, busy, onPhoto, children }: PhotoButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={buttonClass({ children })}
        aria-busy={busy || undefined}
        onClick={() => !busy && input.current?.click()}
      >
        <Icon name={busy ? "working" : icon} spins={busy} />
        <span>{children}</span>
      </button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture={takesPhoto ? "environment" : undefined}
        hidden
        onChange={({ target }) => {
          const [photo] = target.files ?? [];
          target.value = "";
          if (photo) onPhoto(photo);
        }}
      />
    </>
  );
}
