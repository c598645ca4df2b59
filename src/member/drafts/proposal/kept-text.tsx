import { Input } from "#ui/input.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useEffect, useRef, useState } from "react";

interface KeptTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly stored: string;
  readonly most: number;
  /** More than one line. */
  readonly isLong?: boolean;
  readonly onKeep: (text: string) => void;
}

/** A short text that is kept at every letter. What another device stored replaces it only while nobody writes in it. */
export function KeptText({ label, hint, stored, most, isLong, onKeep }: KeptTextProps) {
  const [text, setText] = useState(stored);
  const isWriting = useRef(false);
  useEffect(() => {
    if (!isWriting.current) setText(stored);
  }, [stored]);
  const field = {
    label,
    hint,
    need: "required" as const,
    value: text,
    error: text.length > most ? `太长了，最多 ${most} 字。` : undefined,
    onChange: (next: string) => {
      setText(next);
      if (next.length <= most) onKeep(next);
    },
  };
  return (
    <div onFocus={() => (isWriting.current = true)} onBlur={() => (isWriting.current = false)}>
      {isLong ? <TextArea rows={2} {...field} /> : <Input {...field} />}
    </div>
  );
}
