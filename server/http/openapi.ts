import { refusals, type RefusalKind } from "#contract/refusals.ts";
import type { Endpoint } from "#contract/endpoint.ts";
import { Problem } from "#contract/problem.ts";
import { z } from "zod";

/** Refusals that follow from the kind of endpoint, not from what it does. */
const standing = (endpoint: Endpoint): RefusalKind[] => {
  const kinds: RefusalKind[] = ["malformed-request", "foreign-host", "headers-too-large", "internal-error", "busy"];
  if (endpoint.params || endpoint.query || endpoint.body) kinds.push("invalid-fields");
  if (endpoint.headers) kinds.push("invalid-headers");
  if (endpoint.body) kinds.push("malformed-json");
  if (endpoint.body || endpoint.binary) kinds.push("too-large", "unsupported-media-type", "storage-full");
  if (endpoint.method !== "get") kinds.push("cross-site");
  if (endpoint.access !== "anyone") kinds.push("not-signed-in", "identity-mismatch");
  if (endpoint.access !== "anyone" && endpoint.access !== "session") kinds.push("not-allowed");
  return kinds;
};

type Json = Record<string, unknown>;

/** OpenAPI 3.1 from the same schemas that check the requests. */
export const openApiOf = (endpoints: readonly Endpoint[], tenantName: string): Json => {
  const components: Json = {};
  const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
    const {
      $schema: _dialect,
      $defs,
      ...json
    } = z.toJSONSchema(schema, {
      io,
      unrepresentable: "any",
      override: ({ jsonSchema }) => nameKeys(jsonSchema),
    }) as Json & {
      $defs?: Json;
    };
    for (const [name, definition] of Object.entries($defs ?? {})) components[name] ??= withoutId(definition as Json);
    const name = z.globalRegistry.get(schema)?.id;
    if (name === undefined) return withoutId(rewriteRefs(json) as Json);
    components[name] ??= withoutId(json);
    return { $ref: `#/components/schemas/${name}` };
  };
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint, schemaOf) };
  }
  schemaOf(Problem, "output");
  return {
    openapi: "3.1.0",
    info: {
      title: `掌上履职 API（${tenantName}）`,
      version: "1.0.0",
      summary: "Scan a liaison point, submit in one tap, online or not; the office answers; the resident sees it.",
      description:
        "Errors are application/problem+json (RFC 9457) with a stable `code` and a Chinese `detail`. Unknown fields are refused. " +
        "An Idempotency-Key, like an opId, is remembered for 180 days: the same again gives the same answer, another content under it 422. " +
        "A header Account-Id says whose page is asking; where that is not who is signed in, nothing is done (403 `identity-mismatch`).",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    tags: ["resident", "session", "sync", "office", "unit", "demo"].map((name) => ({
      name,
      description: tagWords[name],
    })),
    paths,
    components: {
      schemas: rewriteRefs(components),
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "__Host-sid", description: "Set by POST /api/v1/session" },
      },
    },
  };
};

const tagWords: Record<string, string> = {
  resident: "What anyone may call: submit, ask by receipt, look up a point",
  session: "Signing in and out",
  sync: "The member app's push and pull",
  office: "Desks of the office",
  unit: "A handling unit (承办单位) on its own tasks; nothing of any rating is in it",
  demo: "What a newcomer can open in the demo",
};

/** A record by the words of a list names its properties, so that a reader and a linter see them. */
const nameKeys = (schema: z.core.JSONSchema.BaseSchema): void => {
  const names = schema.propertyNames;
  if (typeof names !== "object" || !names.enum || schema.additionalProperties === undefined) return;
  const one = schema.additionalProperties;
  schema.properties = Object.fromEntries(names.enum.map((name) => [String(name), one]));
  schema.additionalProperties = false;
  delete schema.propertyNames;
};

const withoutId = ({ id: _id, $id: _dollarId, ...schema }: Json): Json => schema;

/** zod names a reused schema by `#/$defs/Name`; in OpenAPI it lives under components. */
const rewriteRefs = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(rewriteRefs);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string"
        ? inner.replace(/^#\/\$defs\//, "#/components/schemas/")
        : rewriteRefs(inner),
    ]),
  );
};

type SchemaOf = (schema: z.ZodType, io: "input" | "output") => Json;

const placeByPart = { params: "path", query: "query", headers: "header" } as const;

const parametersOf = (endpoint: Endpoint, schemaOf: SchemaOf): Json[] =>
  (["params", "query", "headers"] as const).flatMap((part) => {
    const schema = endpoint[part];
    if (!schema) return [];
    return Object.entries(schema.shape).map(([name, field]) => ({
      name,
      in: placeByPart[part],
      required: part === "params" || !(field as z.ZodType).safeParse(undefined).success,
      schema: schemaOf(field as z.ZodType, "input"),
    }));
  });

const answersOf = (endpoint: Endpoint, schemaOf: SchemaOf): Json => {
  const answers: Json = {};
  for (const [status, answer] of Object.entries(endpoint.answers)) {
    if (answer === null) answers[status] = { description: "Done" };
    else if (answer instanceof z.ZodType) {
      const content = { "application/json": { schema: schemaOf(answer, "output") } };
      answers[status] = { description: "Answer", content };
    } else {
      const file = { schema: { type: "string", format: "binary" } };
      const content = Object.fromEntries([answer].flat().map((type) => [type, file]));
      answers[status] = { description: "The file", content };
    }
  }
  const kinds = [...new Set([...standing(endpoint), ...(endpoint.refusals ?? [])])];
  for (const status of new Set(kinds.map((kind) => refusals[kind].status))) {
    const codes = kinds.filter((kind) => refusals[kind].status === status);
    answers[String(status)] = {
      description: codes.map((kind) => `\`${kind}\``).join(", "),
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    };
  }
  return answers;
};

const operationOf = (endpoint: Endpoint, schemaOf: SchemaOf): Json => ({
  operationId: endpoint.id,
  tags: [endpoint.tag],
  summary: endpoint.summary,
  security: endpoint.access === "anyone" ? [{}, { session: [] }] : [{ session: [] }],
  parameters: parametersOf(endpoint, schemaOf),
  ...(endpoint.body && {
    requestBody: { required: true, content: { "application/json": { schema: schemaOf(endpoint.body, "input") } } },
  }),
  ...(endpoint.binary && {
    requestBody: {
      required: true,
      content: Object.fromEntries(
        endpoint.binary.types.map((type) => [type, { schema: { type: "string", format: "binary" } }]),
      ),
    },
  }),
  responses: answersOf(endpoint, schemaOf),
});
