/** @jsxImportSource hono/jsx */
import { refusals } from "#contract/refusals.ts";
import { inAppBrowserOf } from "#domain/device/in-app-browser.ts";
import type { AppContext } from "#server/http/mount.ts";
import { retryAfter, type Desk } from "#server/public-page/desk.tsx";
import type { Place } from "#server/public-page/find-place.tsx";
import type { OpinionFormProps } from "#server/public-page/opinion-form.tsx";
import { pageAnswer } from "#server/public-page/page-answer.ts";
import { PointPage } from "#server/public-page/point-page.tsx";
import type { PlainForm } from "#server/public-page/read-plain-form.ts";
import { renderStamp } from "#server/public-page/render-stamp.ts";
import type { Trouble } from "#server/public-page/submit-plain-form.ts";
import { randomUUID } from "node:crypto";

interface Showing {
  readonly isMember?: boolean;
  readonly form?: PlainForm;
  readonly trouble?: Trouble;
}

/** The form, new or brought back. It keeps its id (a second try of the same words is one submission) unless that was used for others. */
export const showForm = (
  c: AppContext,
  desk: Desk,
  place: Place,
  { isMember = false, form, trouble }: Showing,
): Response => {
  const isIdKept = form && trouble?.refusal.kind !== "id-taken";
  const id = isIdKept ? form.id : randomUUID();
  const { keys, now } = desk.house;
  const fields: Omit<OpinionFormProps, "pointCode" | "pointName"> = {
    id,
    stamp: isIdKept ? form.stamp : renderStamp(keys, id, now()),
    ...(form && { typed: form.typed }),
    ...(trouble && { trouble: withPhotosAgain(trouble.sentence, form) }),
    ...(trouble?.wrong && { wrong: trouble.wrong }),
  };
  const page = (
    <PointPage
      surroundings={desk.surroundings(form?.look)}
      point={place.point}
      movedFrom={place.movedFrom}
      isMember={isMember}
      inApp={inAppBrowserOf(c.req.header("user-agent") ?? "")}
      form={fields}
    />
  );
  return trouble
    ? pageAnswer(c, page, refusals[trouble.refusal.kind].status, retryAfter(trouble.refusal))
    : // Going back shows the same form with the same id, so that posting it again is no second submission.
      pageAnswer(c, page, 200, { "cache-control": "private, no-cache" });
};

/** Browsers never bring chosen files back. */
const withPhotosAgain = (sentence: string, form: PlainForm | undefined): string =>
  form && form.photos.length > 0 ? `${sentence}照片需要重新选择。` : sentence;
