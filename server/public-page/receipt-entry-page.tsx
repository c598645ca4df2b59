/** @jsxImportSource hono/jsx */
import { Note, Wrong } from "#server/public-page/note.tsx";
import { PageFrame, type Surroundings } from "#server/public-page/page-frame.tsx";
import { MinePanel } from "#server/public-page/point-page.tsx";
import { ReceiptCode } from "#server/public-page/sent-panel.tsx";

interface EntryProps {
  readonly surroundings: Surroundings;
  readonly typed?: string;
  readonly wrong?: string;
}

/** `/r`: type a receipt; a mistyped one comes back with a sentence. */
export function ReceiptEntryPage({ surroundings, typed, wrong }: EntryProps) {
  return (
    <PageFrame surroundings={surroundings} title="查询办理情况" heading="查询办理情况" page="other">
      <ReceiptEntry typed={typed} wrong={wrong} />
      <MinePanel />
    </PageFrame>
  );
}

/** A well-formed receipt that nobody knows: not yet arrived, or never issued. The script looks whether this phone holds it. */
export function ReceiptMissingPage({ surroundings, receipt }: { surroundings: Surroundings; receipt: string }) {
  return (
    <PageFrame surroundings={surroundings} title="还没有收到" heading="办理情况" page="receipt">
      <section class="card">
        <h2>还没有收到</h2>
        <ReceiptCode receipt={receipt} />
        <Note tone="amber" id="delivery" role="status">
          <p>
            这个查询码对应的反映还没有送到。如果是刚刚提交的，请用提交时的手机在有网络时打开本页面，会自动送出；也请核对查询码有没有抄错。
          </p>
        </Note>
        <div id="keep" data-receipt={receipt} hidden></div>
      </section>
      <ReceiptEntry />
    </PageFrame>
  );
}

function ReceiptEntry({ typed, wrong }: { typed?: string | undefined; wrong?: string | undefined }) {
  return (
    <form class="card" method="post" action="/r">
      <div class="field">
        <label for="receipt">查询码</label>
        <p class="small" id="receipt-hint">
          提交后得到的 16 位字母和数字，不分大小写，横线可不输。
        </p>
        <input
          type="text"
          id="receipt"
          name="receipt"
          value={typed}
          maxlength={60}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={wrong ? "true" : undefined}
          aria-describedby={wrong ? "receipt-wrong receipt-hint" : "receipt-hint"}
        />
        {wrong && <Wrong id="receipt-wrong">{wrong}</Wrong>}
      </div>
      <button class="primary" type="submit">
        查看办理情况
      </button>
    </form>
  );
}
