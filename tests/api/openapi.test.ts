import { allEndpoints } from "#contract/all-endpoints.ts";
import type { Endpoint } from "#contract/endpoint.ts";
import { Problem } from "#contract/problem.ts";
import type { Role } from "#domain/account/roles.ts";
import { openSession } from "#server/session/session-store.ts";
import { arbitraryOf, type Schema } from "#tests/support/arbitrary-of-schema.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addAccount, addPoint, addSignedIn, newReceipt, opinion, pairOf } from "#tests/support/town.ts";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import fc from "fast-check";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const server = await withServer();

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
  readonly responses: Record<string, { readonly description: string; readonly content?: Record<string, unknown> }>;
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

const source = (await server.ask("GET", "/api/openapi.json")).text;
const document: Document = JSON.parse(source);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe("the document", () => {
  test("passes a public linter without a remark", async () => {
    const config = await createConfig({ extends: ["recommended"] });
    const problems = await lintFromString({ source, config, absoluteRef: "openapi.json" });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  test("names every route of the app, and no other", () => {
    const served = server.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/v1/"))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, "{$1}")}`);
    const documented = operations.map(({ method, path }) => `${method} ${path}`);
    expect(documented.toSorted()).toEqual([...new Set(served)].toSorted());
    expect(documented.length).toBeGreaterThan(20);
  });

  test("says wherever somebody must be signed in that it may be somebody else", () => {
    const silent = allEndpoints
      .filter(({ access }) => access !== "anyone")
      .filter(
        ({ path, method }) =>
          !document.paths[path]?.[method]?.responses["403"]?.description.includes("identity-mismatch"),
      )
      .map(({ id }) => id);
    expect(silent).toEqual([]);
  });

  test("bounds every text and list that it takes, and closes every object", () => {
    const open: string[] = [];
    const look = (schema: unknown, where: string, isInput: boolean): void => {
      if (typeof schema !== "object" || schema === null) return;
      const {
        type,
        properties,
        additionalProperties,
        maxLength,
        maxItems,
        pattern,
        format,
        enum: words,
        const: word,
      } = schema as Schema;
      if (type === "object" && properties && additionalProperties !== false) open.push(`${where}: open object`);
      const isBounded =
        maxLength !== undefined || pattern !== undefined || format !== undefined || words || word !== undefined;
      if (isInput && type === "string" && !isBounded) open.push(`${where}: unbounded text`);
      if (isInput && type === "array" && maxItems === undefined) open.push(`${where}: unbounded list`);
      for (const [key, inner] of Object.entries(schema))
        if (key !== "propertyNames") look(inner, `${where}/${key}`, isInput);
    };
    for (const { operation } of operations) {
      look(operation.parameters, `${operation.operationId} parameters`, true);
      look(operation.requestBody, `${operation.operationId} body`, true);
      look(operation.responses, `${operation.operationId} answers`, false);
    }
    for (const [name, schema] of Object.entries(document.components.schemas))
      look(schema, name, /Body$|Op$|^Contact$/.test(name));
    expect(open).toEqual([]);
  });
});

const point = await addPoint(server);
const submission = randomUUID();
const receipt = newReceipt();
await server.ask("PUT", `/api/v1/submissions/${submission}`, { json: opinion(point.code, { receipt }) });
const victim = await addAccount(server, ["MEMBER"]);
const pool = [submission, point.id, victim.id, point.code, receipt, "csv", "xlsx"];

const roles: (readonly Role[])[] = [[], ["MEMBER"], ["OFFICE"], ["TENANT_ADMIN"]];
const people = await Promise.all(roles.map((role) => (role.length > 0 ? addSignedIn(server, role) : undefined)));

/** Endpoints whose work is slow: fewer requests. */
const SLOW = new Set([
  "startPosters",
  "signIn",
  "exportSubmissions",
  "activateAccount",
  "createAccount",
  "resetPassword",
]);
const SEED = Number(process.env["SEED"] ?? 20_261_121);

/** A URL holds no half of a pair. */
const wellFormed = (text: string): string => Buffer.from(text, "utf8").toString("utf8");

/** A header is one line of visible letters: no client could send another. */
const withinHeader = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, "?").slice(0, 2000);

const requestsOf = ({ path, operation }: (typeof operations)[number], count: number) => {
  const schemaOf = (schema: Schema) => arbitraryOf(schema, document.components.schemas, pool);
  const parameters = operation.parameters.map(({ name, in: place, required, schema }) =>
    fc.record({
      name: fc.constant(name),
      place: fc.constant(place),
      value: required ? schemaOf(schema) : fc.option(schemaOf(schema), { nil: undefined }),
    }),
  );
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const body = !content
    ? fc.constant(undefined)
    : type === "application/json"
      ? schemaOf(content.schema)
      : fc.uint8Array({ maxLength: 300 });
  const requests = fc.sample(fc.tuple(fc.tuple(...parameters), body), { numRuns: count, seed: SEED });
  return requests.map(([filled, sent]) => {
    const query = new URLSearchParams();
    const headers: Record<string, string> = {};
    let url = path;
    for (const { name, place, value } of filled) {
      if (value === undefined) continue;
      const text = wellFormed(typeof value === "string" ? value : JSON.stringify(value));
      if (place === "query") query.append(name, text);
      else if (place === "header") headers[name] = withinHeader(text);
      else url = url.replace(`{${name}}`, encodeURIComponent(/^\.*$/.test(text) ? "x" : text));
    }
    const payload = sent instanceof Uint8Array ? new Uint8Array(sent) : JSON.stringify(sent);
    return { url: query.size > 0 ? `${url}?${query}` : url, type, headers, payload: content && payload };
  });
};

const endpointById = new Map<string, Endpoint>(allEndpoints.map((endpoint) => [endpoint.id, endpoint]));

test.each(operations.map((one) => [one.operation.operationId, one] as const))(
  "%s: whatever comes from whomever, the answer is one that the document promises",
  async (id, one) => {
    const endpoint = endpointById.get(id);
    const seen = new Set<number>();
    for (const [place, person] of people.entries()) {
      for (const { url, type, headers: named, payload } of requestsOf(one, SLOW.has(id) ? 5 : 25)) {
        const cookie = person && pairOf((await openSession(server.house, person.id, roles[place] ?? [])).cookie);
        const headers = { ...named, ...(type !== undefined && { "content-type": type }) };
        const reply = await server.ask(one.method.toUpperCase(), url, {
          cookie,
          headers,
          ...(payload !== undefined && { body: payload }),
        });
        const told = `${one.method} ${url} ${String(payload).slice(0, 300)} → ${reply.status} ${reply.text.slice(0, 300)}`;
        const promised = one.operation.responses[reply.status];
        if (!promised || reply.status >= 500) throw new Error(`not promised: ${told}`);
        if (promised.content && !(reply.type in promised.content))
          throw new Error(`another type ${reply.type}: ${told}`);
        const code = reply.status >= 400 ? `\`${reply.json?.["code"]}\`` : "";
        if (!promised.description.includes(code)) throw new Error(`another code: ${told}`);
        const answer = reply.status >= 400 ? Problem : endpoint?.answers[reply.status];
        if (answer instanceof z.ZodType) {
          const parsed = answer.safeParse(reply.json);
          if (!parsed.success) throw new Error(`another shape ${parsed.error.message}: ${told}`);
        }
        seen.add(reply.status);
      }
    }
    expect(Math.min(...seen)).toBeLessThan(500);
  },
);
