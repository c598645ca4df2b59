/** @jsxImportSource hono/jsx */
import { refusals } from "#contract/refusals.ts";
import { inAppBrowserOf } from "#domain/device/in-app-browser.ts";
import type { AppContext } from "#server/http/mount.ts";
import { retryAfter, type Desk } from "#server/public-page/desk.tsx";
import type { Place } from "#server/public-page/find-place.tsx";
import { formFieldsOf, type Showing } from "#server/public-page/form-fields.ts";
import { pageAnswer } from "#server/public-page/page-answer.ts";
import { PointPage } from "#server/public-page/point-page.tsx";

/** The point's page with the form, new or brought back. */
export const showForm = (
  c: AppContext,
  desk: Desk,
  place: Place,
  showing: Showing & { readonly isMember?: boolean },
): Response => {
  const { isMember = false, form, trouble } = showing;
  const page = (
    <PointPage
      surroundings={desk.surroundings(form?.look)}
      point={place.point}
      movedFrom={place.movedFrom}
      isMember={isMember}
      inApp={inAppBrowserOf(c.req.header("user-agent") ?? "")}
      form={formFieldsOf(desk.house, showing)}
    />
  );
  return trouble
    ? pageAnswer(c, page, refusals[trouble.refusal.kind].status, retryAfter(trouble.refusal))
    : // Going back shows the same form with the same id, so that posting it again is no second submission.
      pageAnswer(c, page, 200, { "cache-control": "private, no-cache" });
};
