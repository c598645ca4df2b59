import { refusals } from "#contract/refusals.ts";
import { addressOf } from "#server/http/address.ts";
import { refusalOfFault } from "#server/http/faults.ts";
import type { AppContext } from "#server/http/mount.ts";
import { readBytes } from "#server/http/read-body.ts";
import { troubleAnswer, type Desk } from "#server/public-page/desk.tsx";
import { readPlainForm, type PlainForm } from "#server/public-page/read-plain-form.ts";
import { submitPlainForm, type Trouble } from "#server/public-page/submit-plain-form.ts";

/** Nine photos as phones make them, unshrunk. */
const FORM_MAX_BYTES = 48 * 1024 * 1024;

/** Where a form was posted, and how it is shown again there. */
export interface FormTarget {
  readonly code: string;
  readonly show: (showing: { readonly form: PlainForm; readonly trouble: Trouble }) => Response | Promise<Response>;
}

/** A plain post of the form: stored and led to its receipt, or brought back with what has to be mended. */
export const takeForm = async (
  c: AppContext,
  desk: Desk,
  findTarget: () => Promise<FormTarget | Response>,
): Promise<Response> => {
  const bytes = await readBytes(c.env.incoming, ["multipart/form-data"], FORM_MAX_BYTES);
  if (!bytes.ok) {
    const detail = bytes.refusal.kind === "too-large" ? "照片合计太大，请减少几张再提交。" : undefined;
    return troubleAnswer(c, desk, { ...bytes.refusal, ...(detail && { detail }) });
  }
  const form = await readPlainForm(bytes.value, c.req.header("content-type") ?? "");
  if (!form) return troubleAnswer(c, desk, { kind: "malformed-request" });
  const target = await findTarget();
  if (target instanceof Response) return target;
  const address = addressOf(desk.house.settings, c.env.incoming);
  const submitted = await submitPlainForm(desk.house, target.code, form, address).catch((fault: unknown) => {
    const refusal = refusalOfFault(fault);
    desk.house.log.error({ err: fault, trace: c.get("traceId"), route: c.get("route") }, refusal.kind);
    return { ok: false, refusal: { refusal, sentence: refusals[refusal.kind].detail } } as const;
  });
  if (!submitted.ok) return target.show({ form, trouble: submitted.refusal });
  const look = form.look.elder ? `&look=${form.look.larger ? "larger" : "elder"}` : "";
  return c.redirect(`/r/${submitted.value}?new=1${look}`, 303);
};
