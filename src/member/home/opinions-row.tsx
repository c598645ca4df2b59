import { useKeptDocument } from "#data/use-kept-document.ts";
import { myOpinionsSource } from "#data/opinions-refresh.ts";
import { useUnseenOpinions } from "#data/seen-opinions.ts";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

/** The way to my reports; what rose since it was opened last is said here until it is seen. */
export function OpinionsRow() {
  useKeptDocument(myOpinionsSource, ["opinion.submit", "opinion.act"]);
  const unseen = useUnseenOpinions();
  const { count = 0, newest } = unseen ?? {};
  return (
    <Row
      icon="flag"
      title="我的信息"
      meta={newest?.words ?? "报送之后的编辑、采用和批示"}
      side={
        count > 0 && (
          <StatusTag tone="violet" icon="flag">
            {count > 1 ? `${count} 篇有新进展` : "新进展"}
          </StatusTag>
        )
      }
      to={count === 1 && newest ? `/opinions/${newest.id}` : "/opinions"}
    />
  );
}
