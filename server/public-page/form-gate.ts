import type { AppContext } from "#server/http/mount.ts";
import { troubleAnswer, type Desk } from "#server/public-page/desk.tsx";

/** Lets a plain form in, or says that there are too many at once. */
export type FormGate = (c: AppContext, desk: Desk, take: () => Promise<Response>) => Promise<Response>;

const MOST_FORMS_AT_ONCE = 4;

/** One gate for all forms of the house: each may bring nine unshrunk photos. */
export const createFormGate = (): FormGate => {
  let formsAtOnce = 0;
  return async (c, desk, take) => {
    if (formsAtOnce >= MOST_FORMS_AT_ONCE) return troubleAnswer(c, desk, { kind: "busy", retryAfterSeconds: 10 });
    formsAtOnce++;
    try {
      return await take();
    } finally {
      formsAtOnce--;
    }
  };
};
