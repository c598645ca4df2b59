import type { Endpoint } from "#contract/endpoint.ts";
import { callApi, type CallRefusal } from "#data/call-api.ts";
import { markSessionExpired } from "#data/session.ts";
import type { Result } from "#domain/result.ts";
import type { z } from "zod";

export type OfficeRefusal = CallRefusal;
export type OfficeAnswer<Value> = Result<Value, OfficeRefusal>;

type InputOf<Schema> = Schema extends z.ZodType ? z.input<Schema> : never;

/** What an endpoint gives when it says yes. */
export type AnswerOf<E extends Endpoint> = {
  [Status in keyof E["answers"]]: E["answers"][Status] extends z.ZodType ? z.infer<E["answers"][Status]> : undefined;
}[keyof E["answers"]];

export interface Sent<E extends Endpoint> {
  readonly params?: InputOf<E["params"]>;
  readonly query?: InputOf<E["query"]>;
  readonly body?: InputOf<E["body"]>;
  readonly binary?: Blob;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/** Calls one endpoint of the contract; method and path are checked against it by the compiler. */
export const ask = async <E extends Endpoint>(
  method: E["method"],
  path: E["path"],
  { params, query, ...sent }: Sent<E> = {},
): Promise<OfficeAnswer<AnswerOf<E>>> => {
  const verb = method.toUpperCase() as Uppercase<E["method"]>;
  const answer = await callApi<AnswerOf<E>>(verb, addressOf(path, params, query), sent);
  if (!answer.ok && answer.refusal.code === "not-signed-in") markSessionExpired();
  return answer;
};

/** The path with its parameters filled in and the query behind it; empty values are left out. */
export const addressOf = (path: `/api/v1/${string}`, params?: object, query?: object): `/api/v1/${string}` => {
  const values = new Map<string, string>(Object.entries(params ?? {}));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values.get(name) ?? ""));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value) search.set(name, String(value));
  return (search.size ? `${filled}?${search}` : filled) as `/api/v1/${string}`;
};
