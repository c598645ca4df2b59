import { may } from "#domain/account/roles.ts";
import { readPointCode } from "#domain/liaison-point/point-code.ts";
import { readReceipt } from "#domain/submission/receipt.ts";
import type { AppContext } from "#server/http/mount.ts";
import type { Desk, MountPage } from "#server/public-page/desk.tsx";
import { findPlace, noPoint } from "#server/public-page/find-place.tsx";
import type { FormGate } from "#server/public-page/form-gate.ts";
import { showForm } from "#server/public-page/show-form.tsx";
import { takeForm } from "#server/public-page/take-form.ts";
import { findActor } from "#server/session/find-actor.ts";

/** `/p` and `/p/<code>`. */
export const mountPointPages = (page: MountPage, desk: Desk, gate: FormGate): void => {
  page("GET", "/p", (c) => showEntry(c, desk));
  page("GET", "/p/:code", async (c) => {
    const place = await findPlace(c, desk);
    if (place instanceof Response) return place;
    const { actor, cookies } = await findActor(desk.house, c.env.incoming.headers.cookie);
    const answer = showForm(c, desk, place, {
      isMember: actor ? may(actor.roles, "submission.submitAsMember") : false,
    });
    for (const cookie of cookies) answer.headers.append("set-cookie", cookie);
    return answer;
  });

  page("POST", "/p/:code", (c) =>
    gate(c, desk, () =>
      takeForm(c, desk, async () => {
        const place = await findPlace(c, desk);
        if (place instanceof Response) return place;
        return { code: place.point.code, show: (showing) => showForm(c, desk, place, showing) };
      }),
    ),
  );
};

/** A typed code leads to its point; a receipt typed here by mistake to its page. */
const showEntry = async (c: AppContext, desk: Desk): Promise<Response> => {
  const typed = c.req.query("code") ?? "";
  const reading = readPointCode(typed);
  if (reading.kind === "code") return c.redirect(`/p/${reading.code}`, 302);
  const receipt = readReceipt(typed);
  if (receipt.kind === "receipt") return c.redirect(`/r/${receipt.receipt}`, 302);
  if (typed.trim() === "") return noPoint(c, desk, "", undefined, 200);
  const wrong =
    reading.kind === "mistyped" ? "编号有误，请核对后再输一次。" : "编号是 6 位字母和数字，请核对后再输一次。";
  return noPoint(c, desk, typed, wrong, 422);
};
