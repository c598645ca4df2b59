import type { House } from "#server/house.ts";
import type { OpinionFormProps } from "#server/public-page/opinion-form.tsx";
import type { PlainForm } from "#server/public-page/read-plain-form.ts";
import { renderStamp } from "#server/public-page/render-stamp.ts";
import type { Trouble } from "#server/public-page/submit-plain-form.ts";
import { randomUUID } from "node:crypto";

/** A form that is shown: new, or brought back with what has to be mended. */
export interface Showing {
  readonly form?: PlainForm;
  readonly trouble?: Trouble;
}

/** What the form is drawn with. It keeps its id (a second try of the same words is one submission) unless that was used for others. */
export const formFieldsOf = (
  { keys, now }: House,
  { form, trouble }: Showing,
): Omit<OpinionFormProps, "pointCode" | "pointName" | "place"> => {
  const isIdKept = form && trouble?.refusal.kind !== "id-taken";
  const id = isIdKept ? form.id : randomUUID();
  return {
    id,
    stamp: isIdKept ? form.stamp : renderStamp(keys, id, now()),
    ...(form && { typed: form.typed }),
    ...(trouble && { trouble: withPhotosAgain(trouble.sentence, form) }),
    ...(trouble?.wrong && { wrong: trouble.wrong }),
  };
};

/** Browsers never bring chosen files back. */
const withPhotosAgain = (sentence: string, form: PlainForm | undefined): string =>
  form && form.photos.length > 0 ? `${sentence}照片需要重新选择。` : sentence;
