/** @jsxImportSource hono/jsx */
import { InquiryTalk } from "#server/public-page/inquiry-talk.tsx";
import { Note } from "#server/public-page/note.tsx";
import { PageFrame, type Surroundings } from "#server/public-page/page-frame.tsx";
import { ReceiptSteps } from "#server/public-page/receipt-steps.tsx";
import { KeepReceipt, ReceiptCode } from "#server/public-page/sent-panel.tsx";
import type { ReceiptView } from "#contract/submissions.ts";

interface ReceiptPageProps {
  readonly surroundings: Surroundings;
  readonly view: ReceiptView;
  /** True right after a post without the script. */
  readonly isNew: boolean;
}

/** `/r/<receipt>`: what became of it. Nothing of its author, nothing of staff. */
export function ReceiptPage({ surroundings, view, isNew }: ReceiptPageProps) {
  return (
    <PageFrame surroundings={surroundings} title="办理情况" heading="办理情况" page="receipt">
      <section class="card">
        <h2>{isNew ? "请记下查询码" : "查询码"}</h2>
        <ReceiptCode receipt={view.receipt} />
        {isNew && (
          <Note tone="green" role="status">
            <p>已送达。凭查询码可随时查看办理情况，请截图或抄下来，遗失后无法找回。</p>
          </Note>
        )}
        <KeepReceipt receipt={view.receipt} />
      </section>
      <section class="card">
        <h2>{view.sentence}</h2>
        <p class="small">
          {view.inquiry ? "咨询的工作室" : "反映地点"}：{view.point.name}
        </p>
        <ReceiptSteps state={view.state} history={view.history} isInquiry={view.inquiry !== undefined} />
        <PhotoCount expected={view.photos.expected} arrived={view.photos.arrived} />
      </section>
      {view.convertedTo && (
        <section class="card">
          <h2>转为</h2>
          <p>{view.convertedTo}</p>
        </section>
      )}
      {view.inquiry && <InquiryTalk receipt={view.receipt} state={view.state} inquiry={view.inquiry} />}
      {view.answer && !view.inquiry?.words.length && (
        <section class="card">
          <h2>{view.state === "REJECTED" ? "说明" : "答复"}</h2>
          <p class="said">{view.answer}</p>
        </section>
      )}
      <p class="lead small">{isNew ? <AskAgain view={view} /> : <a href="/r">查另一个查询码</a>}</p>
    </PageFrame>
  );
}

function AskAgain({ view: { inquiry, point } }: { view: ReceiptView }) {
  return inquiry ? <a href={`/s/${point.code}`}>再问一件</a> : <a href={`/p/${point.code}`}>再反映一件</a>;
}

function PhotoCount({ expected, arrived }: ReceiptView["photos"]) {
  if (expected === 0) return null;
  if (arrived >= expected) return <p class="small">照片 {expected} 张，已全部送达。</p>;
  return (
    <p class="small">
      照片 {arrived}/{expected} 已送达。其余的还在提交时用的那部手机上，用它打开本页面会自动送出。
    </p>
  );
}
