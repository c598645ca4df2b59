import { photoAddress } from "#data/office/submissions.ts";
import { readInquiry, takeInquiryMove, type InquiryDetail, type InquiryMove } from "#data/office/studios.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { useMay } from "#data/office/use-may.ts";
import { labelByAnswerVisibility } from "#domain/studio/studio-lists.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { ConvertedTo } from "#office/studios/converted-to.tsx";
import { InquiryTag } from "#office/studios/inquiries-page.tsx";
import { InquiryTools } from "#office/studios/inquiry-tools.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { Facts } from "#ui/facts.tsx";
import { PhotoStrip } from "#ui/photo-strip.tsx";
import { showToast } from "#ui/toast-store.ts";
import { useNow } from "#ui/use-now.ts";
import { useCallback } from "react";
import { Link, useParams } from "react-router";

/** One inquiry: its words, its clocks, its whole history, and what the office may do. */
export function InquiryPage() {
  const { id = "" } = useParams();
  const ask = useCallback((signal?: AbortSignal) => readInquiry(id, signal), [id]);
  const { value, refusal, askAgain, setAnswer } = useAnswer(ask);
  const move = async (body: InquiryMove, done: string): Promise<boolean> => {
    const answer = await takeInquiryMove(id, body);
    if (answer.ok) setAnswer(answer);
    const undo = { label: "撤销", onPress: () => void move({ act: "undo" }, "已撤销") };
    if (answer.ok) showToast(done, body.act === "undo" ? undefined : undo);
    else showToast(answer.refusal.detail);
    return answer.ok;
  };
  const converted = async () => {
    await askAgain();
    showToast("已转化", { label: "撤销", onPress: () => void move({ act: "undo" }, "已撤销") });
  };
  return (
    <DeskPage title="咨询" fault={refusal?.detail} isLoading={!value} onRetry={() => void askAgain()}>
      <p className="studios-back">
        <Link to="/office/studios/inquiries">全部咨询</Link>
      </p>
      {value && <Body inquiry={value} onMove={move} onConverted={converted} />}
    </DeskPage>
  );
}

interface BodyProps {
  readonly inquiry: InquiryDetail;
  readonly onMove: (body: InquiryMove, done: string) => Promise<boolean>;
  readonly onConverted: () => Promise<void>;
}

const headingByKind = { answer: "答复", askBack: "委员请提问人补充", supplement: "提问人补充" } as const;

function Body({ inquiry, onMove, onConverted }: BodyProps) {
  const now = useNow();
  const maySeePhotos = useMay("submission.readAll");
  return (
    <div className="studios-body">
      <p className="ui-pre studios-question">{inquiry.text}</p>
      <Facts
        facts={[
          ["状态", <InquiryTag key="state" inquiry={inquiry} />],
          [
            "工作室",
            <Link key="studio" to={`/office/studios/${inquiry.studioId}`}>
              {inquiry.studio}
            </Link>,
          ],
          ["提问", timeWords(inquiry.receivedAt, now)],
          ["答复人", inquiry.assignee?.name ?? "待分派：工作室没有能答复的委员，请先分派"],
          ["接收", inquiry.pickedUpAt ? timeWords(inquiry.pickedUpAt, now) : "还没有接收"],
          ["答复期限", inquiry.dueOn],
          ["督办", inquiry.escalatedAt && `${timeWords(inquiry.escalatedAt, now)}已提醒负责人`],
          [
            "公开",
            inquiry.mayPublish ? `提问人同意公开，现为${labelByAnswerVisibility[inquiry.visibility]}` : "仅提问人可见",
          ],
          ["照片", inquiry.photos > 0 && `${inquiry.photos} 张，已送达 ${inquiry.photoHashes.length} 张`],
          ...inquiry.conversions.map((one) => ["已转化为", <ConvertedTo key={one.id} conversion={one} />] as const),
        ]}
      />
      {maySeePhotos && inquiry.photoHashes.length > 0 && (
        <PhotoStrip photos={inquiry.photoHashes.map((hash) => ({ key: hash, src: photoAddress(inquiry.id, hash) }))} />
      )}
      {inquiry.words.map((one, place) => (
        <section key={`${one.kind}${place}`} className="studios-said">
          <h2>{headingByKind[one.kind]}</h2>
          <p className="ui-pre">{one.text}</p>
          <p className="ui-meta">{[one.by, timeWords(one.at, now)].filter(Boolean).join(" · ")}</p>
        </section>
      ))}
      <InquiryTools key={inquiry.changedAt} inquiry={inquiry} onMove={onMove} onConverted={onConverted} />
      <section className="studios-said">
        <h2>经过</h2>
        <ol className="studios-history">
          {inquiry.history.map((one, place) => (
            <li key={place} data-undone={one.undone}>
              {timeWords(one.at, now)}　{one.actor}　{one.label}
              {one.note && one.move !== "answer" ? `：${one.note}` : ""}
              {one.undone ? "（已撤销）" : ""}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
