import { labelBySensitivity, type Sensitivity } from "#domain/opinion/opinion-lists.ts";
import { StatusTag } from "#ui/status-tag.tsx";

/** Shown wherever a report is listed; nothing for an ordinary one. */
export function SensitiveTag({ sensitivity }: { readonly sensitivity: Sensitivity }) {
  if (sensitivity === "NORMAL") return null;
  return (
    <StatusTag tone="red" icon="shield">
      {labelBySensitivity[sensitivity]}
    </StatusTag>
  );
}
