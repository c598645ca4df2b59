import "#ui/print-sheet.css";
import { type ReactNode, useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";

interface PrintSheetProps {
  /** Whose paper it is, above its title. */
  readonly organ: string;
  /** Title and text, as they are when the printing begins. */
  readonly write: () => ReactNode;
}

/** A text on paper, as an office prints it. Made only for the moment of printing, also where the browser's own menu asks for it. */
export function PrintSheet({ organ, write }: PrintSheetProps) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  if (!isPrinting) return null;
  return createPortal(
    <article className="ui-print">
      <p className="ui-print__organ">{organ}</p>
      {write()}
    </article>,
    document.body,
  );
}

/** One part of it: its heading, and a paragraph for each line. */
export function PrintPart({ heading, text }: { readonly heading: string; readonly text: string }) {
  return (
    <section>
      <h2>{heading}</h2>
      {text.split(/\n+/).map((paragraph, at) => (
        <p key={at}>{paragraph.trim()}</p>
      ))}
    </section>
  );
}
