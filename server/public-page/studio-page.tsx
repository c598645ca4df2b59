/** @jsxImportSource hono/jsx */
import type { InAppBrowser } from "#domain/device/in-app-browser.ts";
import { Note } from "#server/public-page/note.tsx";
import { OpinionForm, type OpinionFormProps } from "#server/public-page/opinion-form.tsx";
import { PageFrame, type Surroundings } from "#server/public-page/page-frame.tsx";
import { MinePanel } from "#server/public-page/point-page.tsx";
import { SentPanel } from "#server/public-page/sent-panel.tsx";
import { StudioDuty, StudioRate } from "#server/public-page/studio-facts.tsx";
import { StudioQuestions } from "#server/public-page/studio-questions.tsx";
import type { PublicStudio, StudioFigures } from "#server/studios/read-studio-page.ts";

interface StudioPageProps {
  readonly surroundings: Surroundings;
  readonly studio: PublicStudio;
  readonly figures: StudioFigures;
  readonly today: string;
  /** 「3 个工作日」. */
  readonly term: string;
  readonly page: number;
  readonly inApp?: InAppBrowser | undefined;
  readonly form: Omit<OpinionFormProps, "pointCode" | "pointName" | "place">;
}

/** `/s/<code>`: ask a studio, see who is on duty, what others asked, and how honestly it answers. */
export function StudioPage({ surroundings, studio, figures, today, term, page, inApp, form }: StudioPageProps) {
  const more = page > 1;
  return (
    <PageFrame surroundings={surroundings} title={`${studio.name} · 咨询`} heading={studio.name} page="point">
      <div id="compose" class="compose">
        {!more && <Opening studio={studio} figures={figures} today={today} term={term} />}
        {!more && studio.isOpen && (
          <OpinionForm place="studio" pointCode={studio.code} pointName={studio.name} {...form} />
        )}
        {!more && studio.isOpen && <Promises />}
        <StudioQuestions studio={studio} figures={figures} page={page} />
        {!more && <StudioRate figures={figures} />}
      </div>
      {studio.isOpen && !more && <SentPanel inApp={inApp} again="再问一件" />}
      {!more && <MinePanel />}
    </PageFrame>
  );
}

function Opening({ studio, figures, today, term }: Pick<StudioPageProps, "studio" | "figures" | "today" | "term">) {
  return (
    <>
      {!studio.isOpen && (
        <Note tone="amber">
          <p>
            这个工作室已经停用，不再接收咨询。已经提交过的仍可凭查询码查看；有事要反映，请<a href="/p">找一个联系点</a>
            。
          </p>
        </Note>
      )}
      {studio.theme && <p class="lead">{studio.theme}</p>}
      {studio.isOpen && <p class="lead">提交后由值班委员答复，一般在 {term}内。不用登录，凭查询码看答复。</p>}
      <StudioDuty duty={figures.duty} today={today} address={studio.address} />
      {studio.intro && (
        <details class="card">
          <summary>工作室介绍</summary>
          <p class="said">{studio.intro}</p>
        </details>
      )}
    </>
  );
}

function Promises() {
  return (
    <div class="lead small promises">
      <p>提交后给您一个 16 位查询码。委员看不到您是谁；答复后您可以再追问一次。</p>
      <p>不收集您的姓名、电话和位置；依法留存的网络访问日志保存六个月，不与内容关联。</p>
      <p>本系统为非涉密系统，严禁录入国家秘密、工作秘密。</p>
    </div>
  );
}
