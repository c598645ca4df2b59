/** @jsxImportSource hono/jsx */
import { refusals } from "#contract/refusals.ts";
import { inAppBrowserOf } from "#domain/device/in-app-browser.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { termWords } from "#domain/time/deadline-words.ts";
import type { AppContext } from "#server/http/mount.ts";
import { retryAfter, type Desk, type MountPage } from "#server/public-page/desk.tsx";
import { noPoint } from "#server/public-page/find-place.tsx";
import type { FormGate } from "#server/public-page/form-gate.ts";
import { formFieldsOf, type Showing } from "#server/public-page/form-fields.ts";
import { pageAnswer } from "#server/public-page/page-answer.ts";
import { StudioPage } from "#server/public-page/studio-page.tsx";
import { takeForm } from "#server/public-page/take-form.ts";
import { readOpinionSettings } from "#server/settings/opinion-settings.ts";
import { findPublicStudio, readStudioFigures, type PublicStudio } from "#server/studios/read-studio-page.ts";

const MOST_PAGES = 500;

/** `/s/<code>`. */
export const mountStudioPages = (page: MountPage, desk: Desk, gate: FormGate): void => {
  page("GET", "/s/:code", async (c) => {
    const studio = await findStudio(c, desk);
    return studio instanceof Response ? studio : showStudio(c, desk, studio, {});
  });
  page("POST", "/s/:code", (c) =>
    gate(c, desk, () =>
      takeForm(c, desk, async () => {
        const studio = await findStudio(c, desk);
        if (studio instanceof Response) return studio;
        return { code: studio.code, show: (showing) => showStudio(c, desk, studio, showing) };
      }),
    ),
  );
};

const findStudio = async (c: AppContext, desk: Desk): Promise<PublicStudio | Response> => {
  const typed = c.req.param("code") ?? "";
  const studio = await findPublicStudio(desk.house, typed);
  return studio ?? noPoint(c, desk, typed, "没有这个工作室，请核对二维码。", 404);
};

const showStudio = async (c: AppContext, desk: Desk, studio: PublicStudio, showing: Showing): Promise<Response> => {
  const { house } = desk;
  const page = Math.min(MOST_PAGES, Math.max(1, Number(c.req.query("page")) || 1));
  const [figures, { timers }] = await Promise.all([
    readStudioFigures(house, studio.id, page),
    readOpinionSettings(house),
  ]);
  const { form, trouble } = showing;
  const drawn = (
    <StudioPage
      surroundings={desk.surroundings(form?.look)}
      studio={studio}
      figures={figures}
      today={shanghaiDay(house.now())}
      term={termWords(timers.INQUIRY)}
      page={page}
      inApp={inAppBrowserOf(c.req.header("user-agent") ?? "")}
      form={formFieldsOf(house, showing)}
    />
  );
  if (trouble) return pageAnswer(c, drawn, refusals[trouble.refusal.kind].status, retryAfter(trouble.refusal));
  return pageAnswer(c, drawn, studio.isOpen ? 200 : 410, { "cache-control": "private, no-cache" });
};
