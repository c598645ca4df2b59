import { useMyStudios } from "#data/my-studios.ts";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

/** The way to my studios, for who belongs to one; what waits for my answer is said here. */
export function StudioRow() {
  const { mine } = useMyStudios();
  if (!mine || mine.studios.length === 0) return null;
  const waiting = mine.studios
    .flatMap(({ inquiries }) => inquiries)
    .filter(
      ({ inquiry, acts }) =>
        inquiry.state === "TRANSFERRED" && inquiry.assignee?.memberId === mine.memberId && acts.length === 0,
    ).length;
  return (
    <Row
      icon="answer"
      title="委员工作室"
      meta={mine.studios.map(({ name }) => name).join("、")}
      side={
        waiting > 0 && (
          <StatusTag tone="violet" icon="answer">
            {waiting} 件待答复
          </StatusTag>
        )
      }
      to="/studios"
    />
  );
}
