import { may } from "#domain/account/roles.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Endpoint } from "#contract/endpoint.ts";
import type { Refusal } from "#contract/refusals.ts";
import type { House } from "#server/house.ts";
import { checkFields } from "#server/http/check-fields.ts";
import { problemResponse } from "#server/http/problem.ts";
import { checkBody, readBytes, readJson } from "#server/http/read-body.ts";
import { findActor, type Actor } from "#server/session/find-actor.ts";
import { addressOf } from "#server/http/address.ts";
import type { IncomingMessage } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";
import { z } from "zod";

export interface AppEnv {
  Bindings: HttpBindings;
  Variables: { traceId: string; route: string };
}
export type App = Hono<AppEnv>;
export type AppContext = Context<AppEnv>;

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** One request after every check: what the handler may rely on. */
export interface Call<E extends Endpoint> {
  readonly house: House;
  readonly params: Parsed<E["params"]>;
  readonly query: Parsed<E["query"]>;
  readonly headers: Parsed<E["headers"]>;
  readonly body: Parsed<E["body"]>;
  readonly bytes: E["binary"] extends { isStreamed: true }
    ? undefined
    : E["binary"] extends object
      ? Buffer
      : undefined;
  /** Of a binary body that is streamed: its media type is checked, nothing of it is read yet. */
  readonly stream: E["binary"] extends { isStreamed: true } ? IncomingMessage : undefined;
  /** Bytes of the JSON body as it came. */
  readonly size: E["body"] extends z.ZodType ? number : undefined;
  readonly mediaType: string;
  /** Who is signed in; never undefined where the endpoint's access is not "anyone". */
  readonly actor: E["access"] extends "anyone" ? Actor | undefined : Actor;
  readonly address: string;
  readonly header: (name: string) => string | undefined;
  readonly traceId: string;
}

type ReplyOf<Answer> = Answer extends z.ZodType
  ? { readonly body: z.input<Answer> }
  : Answer extends string | readonly string[]
    ? { readonly body: ReadableStream | Uint8Array<ArrayBuffer> | string; readonly type?: string }
    : { readonly body?: undefined };

/** A status of the endpoint with the body that it promises for it. */
export type Reply<E extends Endpoint> = {
  [S in keyof E["answers"] & number]: {
    readonly status: S;
    readonly headers?: Record<string, string | string[]>;
  } & ReplyOf<E["answers"][S]>;
}[keyof E["answers"] & number];

export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Result<Reply<E>, Refusal>>;

const NO_QUERY = z.strictObject({});

const readQuery = (url: string): Result<Record<string, string>, Refusal> => {
  const entries = [...new URL(url).searchParams];
  const names = entries.map(([name]) => name);
  const repeated = names.find((name, place) => names.indexOf(name) !== place || name === "__proto__");
  // A filter that was left empty (`?state=&q=`) is no filter.
  if (repeated === undefined) return done(Object.fromEntries(entries.filter(([, value]) => value !== "")));
  return refused({
    kind: "invalid-fields",
    errors: [{ pointer: `/${repeated.slice(0, 60)}`, rule: "repeated", detail: "同一个参数给了两次。" }],
  });
};

/** The headers that an endpoint names, checked; a fault in one is no fault in a field. */
const readHeaders = (definition: Endpoint, c: AppContext) => {
  if (!definition.headers) return done(undefined);
  const sent = Object.keys(definition.headers.shape).map((name) => [name, c.req.header(name)]);
  const headers = checkFields(definition.headers, Object.fromEntries(sent));
  return headers.ok ? headers : refused<Refusal>({ ...headers.refusal, kind: "invalid-headers" });
};

const admit = async (
  house: House,
  definition: Endpoint,
  c: AppContext,
): Promise<Result<{ actor: Actor | undefined; cookies: readonly string[] }, Refusal>> => {
  const found = await findActor(house, c.env.incoming.headers.cookie);
  if (definition.access === "anyone") return done(found);
  if (!found.actor) return refused({ kind: "not-signed-in" });
  // A page that still belongs to somebody else: neither may it store in this account's name nor show what is this account's.
  const whose = c.req.header("account-id");
  if (whose !== undefined && whose !== found.actor.accountId) return refused({ kind: "identity-mismatch" });
  const allowed = definition.access === "session" || may(found.actor.roles, definition.access);
  return allowed ? done(found) : refused({ kind: "not-allowed" });
};

const readInput = async (definition: Endpoint, c: AppContext) => {
  const params = definition.params ? checkFields(definition.params, c.req.param()) : done(undefined);
  if (!params.ok) return params;
  const asked = readQuery(c.req.url);
  if (!asked.ok) return asked;
  const query = checkFields(definition.query ?? NO_QUERY, asked.value);
  if (!query.ok) return query;
  const headers = readHeaders(definition, c);
  if (!headers.ok) return headers;
  const line = { params: params.value, query: query.value, headers: headers.value };
  if (definition.binary?.isStreamed) {
    const checked = checkBody(c.env.incoming, definition.binary.types, definition.binary.maxBytes);
    return checked.ok ? done({ ...line, body: undefined, stream: c.env.incoming }) : checked;
  }
  if (definition.binary) {
    const bytes = await readBytes(c.env.incoming, definition.binary.types, definition.binary.maxBytes);
    return bytes.ok ? done({ ...line, body: undefined, bytes: bytes.value }) : bytes;
  }
  if (!definition.body) return done({ ...line, body: undefined, bytes: undefined });
  const read = await readJson(c.env.incoming, definition.maxBytes);
  if (!read.ok) return read;
  const body = checkFields(definition.body, read.value.json);
  return body.ok ? done({ ...line, body: body.value, bytes: undefined, size: read.value.size }) : body;
};

const isFile = (answer: Endpoint["answers"][number] | undefined): answer is string | readonly string[] =>
  typeof answer === "string" || Array.isArray(answer);

const respond = (
  definition: Endpoint,
  reply: { status: number; body?: unknown; type?: string; headers?: Record<string, string | string[]> },
  cookies: readonly string[],
): Response => {
  const promised = definition.answers[reply.status];
  const headers = new Headers({ "cache-control": "no-store" });
  const fileType = isFile(promised) ? [promised].flat()[0] : undefined;
  if (fileType !== undefined) headers.set("content-type", reply.type ?? fileType);
  else if (promised) headers.set("content-type", "application/json; charset=utf-8");
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    for (const one of [value].flat()) headers.append(name, one);
  }
  // A handler that opens or ends a session has the last word on the cookie.
  if (!headers.has("set-cookie")) for (const cookie of cookies) headers.append("set-cookie", cookie);
  const body =
    promised === null
      ? null
      : fileType !== undefined
        ? (reply.body as ReadableStream | Uint8Array<ArrayBuffer> | string)
        : JSON.stringify(reply.body);
  return new Response(body, { status: reply.status, headers });
};

/** Puts an endpoint of the contract on the app: admission, strict input, then the handler; refusals become problem+json. */
export const mount = <const E extends Endpoint>(app: App, house: House, definition: E, handler: Handler<E>): void => {
  const path = definition.path.replace(/\{(\w+)\}/g, ":$1");
  app.on(definition.method.toUpperCase(), path, async (c) => {
    const traceId = c.get("traceId");
    c.set("route", definition.path);
    const admitted = await admit(house, definition, c);
    if (!admitted.ok) return problemResponse(admitted.refusal, traceId);
    const input = await readInput(definition, c);
    if (!input.ok) return problemResponse(input.refusal, traceId);
    const call = {
      house,
      ...input.value,
      mediaType: (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "",
      actor: admitted.value.actor,
      address: addressOf(house.settings, c.env.incoming),
      header: (name: string) => c.req.header(name),
      traceId,
    } as Call<E>;
    const reply = await handler(call);
    if (!reply.ok) {
      const response = problemResponse(reply.refusal, traceId);
      for (const cookie of admitted.value.cookies) response.headers.append("set-cookie", cookie);
      return response;
    }
    return respond(definition, reply.value, admitted.value.cookies);
  });
};
