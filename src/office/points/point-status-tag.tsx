import { labelByPointStatus, type PointStatus } from "#domain/liaison-point/liaison-point-lists.ts";
import { StatusTag } from "#ui/status-tag.tsx";

export function PointStatusTag({ status }: { readonly status: PointStatus }) {
  if (status === "ACTIVE")
    return (
      <StatusTag tone="green" icon="check">
        {labelByPointStatus[status]}
      </StatusTag>
    );
  return (
    <StatusTag tone={status === "MOVED" ? "teal" : undefined} icon={status === "MOVED" ? "forward" : "close"}>
      {labelByPointStatus[status]}
    </StatusTag>
  );
}
