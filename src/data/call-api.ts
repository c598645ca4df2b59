import { done, refused, type Result } from "#domain/result.ts";
import type { Problem } from "#contract/problem.ts";

/** Why a call brought nothing: the server's own refusal, or `no-network` where no trustworthy answer came. */
export interface CallRefusal {
  readonly code: string;
  readonly detail: string;
  readonly errors?: Problem["errors"];
  readonly retryAfterSeconds?: number;
}

interface Call {
  readonly body?: unknown;
  /** Sent as it is, with its own media type, in place of a JSON body. */
  readonly binary?: Blob;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

const noNetwork: CallRefusal = { code: "no-network", detail: "网络不通，请稍后再试。" };

/**
 * One JSON call to /api/v1. Only JSON counts as an answer: a hotel's sign-in page with status 200 is `no-network`.
 * The value is undefined for 204.
 */
export const callApi = async <Value>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: `/api/v1/${string}`,
  { body, binary, signal, timeoutMs = 15_000 }: Call = {},
): Promise<Result<Value, CallRefusal>> => {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(path, {
      method,
      ...(binary && { headers: { "content-type": binary.type }, body: binary }),
      ...(body !== undefined && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      cache: "no-store",
      redirect: "error",
    });
    if (response.status === 204) return done(undefined as Value);
    const type = response.headers.get("content-type") ?? "";
    if (!/^application\/(problem\+)?json\b/.test(type)) return refused(noNetwork);
    const answer: unknown = await response.json();
    return response.ok ? done(answer as Value) : refused(refusalOf(answer as Partial<Problem>, response));
  } catch {
    return refused(noNetwork);
  }
};

const refusalOf = (problem: Partial<Problem>, response: Response): CallRefusal => {
  const wait = Number(response.headers.get("retry-after"));
  return {
    code: problem.code ?? "internal-error",
    detail: problem.detail ?? "系统出了点问题，请稍后再试。",
    errors: problem.errors,
    retryAfterSeconds: Number.isFinite(wait) && wait > 0 ? wait : undefined,
  };
};
