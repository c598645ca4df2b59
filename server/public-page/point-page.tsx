/** @jsxImportSource hono/jsx */
import type { InAppBrowser } from "#domain/device/in-app-browser.ts";
import { Note } from "#server/public-page/note.tsx";
import { OpinionForm, type OpinionFormProps } from "#server/public-page/opinion-form.tsx";
import { PageFrame, type Surroundings } from "#server/public-page/page-frame.tsx";
import { SentPanel } from "#server/public-page/sent-panel.tsx";
import type { PublicPoint } from "#contract/points.ts";

interface PointPageProps {
  readonly surroundings: Surroundings;
  readonly point: PublicPoint;
  /** Name of the point whose old poster led here. */
  readonly movedFrom?: string | undefined;
  /** A signed-in member is offered to speak as one. */
  readonly isMember: boolean;
  /** The app that shows this page inside itself. */
  readonly inApp?: InAppBrowser | undefined;
  readonly form: Omit<OpinionFormProps, "pointCode" | "pointName">;
}

/** `/p/<code>`: one screen to say it. */
export function PointPage({ surroundings, point, movedFrom, isMember, inApp, form }: PointPageProps) {
  return (
    <PageFrame surroundings={surroundings} title={`${point.name} · 反映社情民意`} heading={point.name} page="point">
      <div id="compose" class="compose">
        {movedFrom && (
          <Note tone="teal">
            <p>您扫的二维码属于「{movedFrom}」，该联系点已迁到这里，可以照常反映。</p>
          </Note>
        )}
        {isMember && (
          <Note tone="teal">
            <p>
              您已登录委员账号。在本页提交不会记您的名字；要计入履职，请{" "}
              <a href={`/submit/${point.code}`}>以委员身份反映</a>。
            </p>
          </Note>
        )}
        <p class="lead">您说的，由本联系点委员看到并办理。不用登录，约 1 分钟。</p>
        <OpinionForm pointCode={point.code} pointName={point.name} {...form} />
        <Promises />
      </div>
      <SentPanel inApp={inApp} />
      <MinePanel />
    </PageFrame>
  );
}

/** What a resident may count on. */
export function Promises() {
  return (
    <div class="lead small promises">
      <p>提交后给您一个 16 位查询码，凭它随时查看办理情况，别人看不到您是谁。</p>
      <p>
        不收集您的姓名、电话和位置；依法留存的网络访问日志保存六个月，不与内容关联。网络运营者可能知道您打开过本页。
      </p>
      <p>本系统为非涉密系统，严禁录入国家秘密、工作秘密。</p>
    </div>
  );
}

/** Filled by the script from this phone's own store. */
export function MinePanel() {
  return (
    <section class="card" id="mine" hidden>
      <h2>本机提交过的</h2>
      <p class="small">只存在这部手机上。借用或共用的手机，看完请清除。</p>
      <ul class="rows" id="mine-rows"></ul>
      <button type="button" id="clear">
        清除本机记录
      </button>
    </section>
  );
}
