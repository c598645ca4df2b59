import { useRef } from "react";
import { Button } from "#ui/button.tsx";
import type { IconName } from "#ui/icon-shapes.ts";

interface FileButtonProps {
  readonly accept: string;
  readonly icon: IconName;
  readonly busy?: boolean;
  readonly children: string;
  readonly onFile: (file: File) => void;
}

/** A button that chooses a file; the same file again counts too. */
export function FileButton({ accept, icon, busy, children, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        aria-label={children}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          target.value = "";
        }}
      />
      <Button icon={icon} busy={busy} onPress={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
