/** What a request came to. Only our own server's words are definite; anything else is unknown and is tried again. */
export type Answer =
  | { readonly kind: "accepted" }
  | { readonly kind: "refused"; readonly code: string; readonly detail: string }
  | { readonly kind: "later"; readonly waitMs?: number };

type Json = Record<string, unknown>;

const DEFINITE = [400, 404, 409, 410, 413, 415, 422];

/** Reads an answer; `isEcho` says whether it speaks of what was sent (a captive portal answers 200 to anything). */
export const readAnswer = async (response: Response, isEcho: (body: Json) => boolean): Promise<Answer> => {
  const body = await jsonOf(response);
  if (!body) return { kind: "later" };
  if (response.ok) return isEcho(body) ? { kind: "accepted" } : { kind: "later" };
  const { code, detail, errors } = body;
  if (typeof code !== "string" || typeof detail !== "string") return { kind: "later" };
  if (DEFINITE.includes(response.status)) return { kind: "refused", code, detail: detailOf(detail, errors) };
  const seconds = Number(response.headers.get("retry-after"));
  return seconds > 0 ? { kind: "later", waitMs: Math.min(seconds, 86_400) * 1000 } : { kind: "later" };
};

const detailOf = (detail: string, errors: unknown): string => {
  if (!Array.isArray(errors)) return detail;
  return [detail, ...errors.map((fault: Json) => String(fault["detail"] ?? ""))].join("");
};

const jsonOf = async (response: Response): Promise<Json | undefined> => {
  if (!/json/.test(response.headers.get("content-type") ?? "")) return undefined;
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null ? (body as Json) : undefined;
  } catch {
    return undefined;
  }
};
