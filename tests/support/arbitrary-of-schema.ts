import fc from "fast-check";

/** As much of JSON Schema as our document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** What nobody expects in a field. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\0",
    "\ud800",
    "%00",
    "../../etc/passwd",
    "' or 1=1 --",
    "<script>alert(1)</script>",
    "=1+1",
    "𠮷👨‍👩‍👧",
    "\r\nx: y",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(null, true, -1, 0.5, 1e308, [], {}, [[]], "9".repeat(30), "长".repeat(9000)),
);

/** Values that mostly follow a schema: right ones, right ones with a field too many or too few, ids of `pool` that exist, and odd ones. */
export const arbitraryOf = (
  schema: Schema,
  components: Record<string, Schema>,
  pool: readonly string[],
): fc.Arbitrary<unknown> => {
  const inner = (one: Schema) => arbitraryOf(one, components, pool);
  const right = rightOf(schema, components, inner);
  const known = schema.type === "string" ? fc.constantFrom(...pool) : right;
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 4, arbitrary: known }, { weight: 1, arbitrary: odd });
};

const rightOf = (
  schema: Schema,
  components: Record<string, Schema>,
  inner: (one: Schema) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> => {
  if (schema.$ref) return rightOf(components[schema.$ref.split("/").at(-1) ?? ""] ?? {}, components, inner);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(inner));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case "string":
      return textOf(schema);
    case "integer":
      return fc.integer();
    case "number":
      return fc.double();
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(inner(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, 5),
      });
    case "object":
      return objectOf(schema, inner);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
};

const textOf = ({ format, pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> => {
  if (format === "uuid") return fc.uuid();
  if (format === "date-time")
    return fc
      .date({ noInvalidDate: true, min: new Date("1900-01-01"), max: new Date("2100-01-01") })
      .map((at) => at.toISOString());
  if (format === "date")
    return fc
      .date({ noInvalidDate: true, min: new Date("1900-01-01"), max: new Date("2100-01-01") })
      .map((at) => at.toISOString().slice(0, 10));
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 200) });
};

const objectOf = ({ properties, required = [] }: Schema, inner: (one: Schema) => fc.Arbitrary<unknown>) => {
  if (!properties) return fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 });
  const fields = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, inner(one)]));
  const whole = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
  return fc.oneof(
    { weight: 10, arbitrary: whole },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
    { weight: 1, arbitrary: whole.map((value) => ({ ...value, tooMuch: 1 })) },
  );
};
