import { useState } from "react";
import { type OpinionDetail, saveComment } from "#data/office/opinions.ts";
import { useMay } from "#data/office/use-may.ts";
import { labelByReportField } from "#domain/report/report-draft.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { CommentForm } from "#office/opinions/comment-form.tsx";
import { findPassage } from "#office/opinions/find-passage.ts";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { useNow } from "#ui/use-now.ts";

type Comment = OpinionDetail["comments"][number];

/** What colleagues say about passages; open ones first, the author reads none of it. */
export function CommentsPart({ detail, work }: ReportProps) {
  const mayWrite = useMayComment();
  const [isWriting, setWriting] = useState(false);
  const open = detail.comments.filter(({ resolvedAt }) => !resolvedAt);
  const resolved = detail.comments.filter(({ resolvedAt }) => resolvedAt);
  const row = (comment: Comment) => <CommentRow key={comment.id} comment={comment} detail={detail} work={work} />;
  return (
    <section className="opinion-part" aria-labelledby="opinion-comments">
      <div className="opinion-part__head">
        <h2 id="opinion-comments">批注 {open.length > 0 && open.length}</h2>
        {mayWrite && !isWriting && (
          <Button compact kind="quiet" icon="plus" onPress={() => setWriting(true)}>
            整篇批注
          </Button>
        )}
      </div>
      {isWriting && <CommentForm detail={detail} work={work} field={null} quote="" onDone={() => setWriting(false)} />}
      {open.length === 0 && !isWriting && (
        <p className="ui-meta">
          {detail.state === "EDITING" ? "在编辑稿里选中几个字，可以批注。" : "没有未处理的批注。"}
        </p>
      )}
      <ul className="opinion-comments">{open.map(row)}</ul>
      {resolved.length > 0 && (
        <Disclosure summary={`已处理 ${resolved.length} 条`}>
          <ul className="opinion-comments">{resolved.map(row)}</ul>
        </Disclosure>
      )}
    </section>
  );
}

/** Editors and signers speak with each other; whoever only reads, reads. */
const useMayComment = (): boolean => {
  const isEditor = useMay("opinion.edit");
  const isSigner = useMay("opinion.sign");
  return isEditor || isSigner;
};

function CommentRow({ comment, detail, work }: ReportProps & { readonly comment: Comment }) {
  const mayWrite = useMayComment();
  const now = useNow();
  const { id, field, quote, words, by, at, resolvedAt } = comment;
  const settle = () => {
    const body = { field, quote, words, isResolved: !resolvedAt };
    void work.work(id, () => saveComment(detail.id, id, body), resolvedAt ? "已重新打开批注。" : "批注已处理。");
  };
  return (
    <li className="opinion-comment">
      {quote && (
        <button type="button" className="opinion-comment__quote" onClick={() => field && findPassage(field, quote)}>
          {field && labelByReportField[field]}「{quote}」
        </button>
      )}
      <p>{words}</p>
      <div className="opinion-part__head">
        <span className="ui-meta">
          {by} {timeWords(at, now)}
        </span>
        {mayWrite && (
          <Button compact kind="quiet" busy={work.busy === id} onPress={settle}>
            {resolvedAt ? "重新打开" : "标为已处理"}
          </Button>
        )}
      </div>
    </li>
  );
}
