/** @jsxImportSource hono/jsx */
import { labelByInAppBrowser, type InAppBrowser } from "#domain/device/in-app-browser.ts";
import { Note } from "#server/public-page/note.tsx";

/** The receipt in two halves that a narrow screen may put under each other. */
export function ReceiptCode({ receipt, id }: { receipt: string; id?: string }) {
  return (
    <p class="code" id={id} translate="no">
      <span>{receipt.slice(0, 10)}</span>
      <span>{receipt.slice(10)}</span>
    </p>
  );
}

/** Copy and picture need the script: hidden until it runs. */
export function KeepReceipt({ receipt }: { receipt?: string }) {
  return (
    <div class="keep" id="keep" data-receipt={receipt} hidden>
      <div class="actions">
        <button type="button" id="copy">
          复制查询码
        </button>
        <button type="button" id="picture">
          存成图片
        </button>
      </div>
      <p class="small" id="kept" role="status"></p>
      <div id="picture-place"></div>
    </div>
  );
}

/** Shown by the script in place of the form, at once on the tap: the receipt was made on the phone. */
export function SentPanel({ inApp, again = "再反映一件" }: { inApp?: InAppBrowser | undefined; again?: string }) {
  return (
    <section id="sent" class="card" hidden>
      <h2 id="sent-title" tabindex={-1}>
        请记下查询码
      </h2>
      <p class="code" id="sent-code" translate="no"></p>
      <Note tone="teal" id="delivery" role="status">
        <p></p>
      </Note>
      {inApp && <KeptInApp browser={inApp} />}
      <p class="small">凭查询码可随时查看办理情况，请复制、存成图片或抄下来。遗失后无法找回。</p>
      <KeepReceipt />
      <div class="actions">
        <a class="button" id="sent-link" hidden>
          查看办理情况
        </a>
        <button type="button" id="mend" hidden>
          修改后再提交
        </button>
        <button type="button" id="again">
          {again}
        </button>
      </div>
    </section>
  );
}

/** Seen while it is not delivered (the style looks at the tone): what such an app stores may be cleared with its cache. */
function KeptInApp({ browser }: { browser: InAppBrowser }) {
  const name = browser === "OTHER" ? "这个应用" : labelByInAppBrowser[browser];
  return (
    <p class="in-app">
      您在{name}里打开了本页，清理{name}会清除还没有送出的内容。送出前最好留在本页。
    </p>
  );
}
