import type { FieldFault, Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { z } from "zod";

z.config(z.locales.zhCN());

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).slice(0, 60).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

const faultsOf = (issue: z.core.$ZodIssue): FieldFault[] => {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      pointer: pointerOf([...issue.path, key]),
      rule: "unknown-field",
      detail: "没有这个字段。",
    }));
  }
  const rule =
    issue.code === "custom" && typeof issue.params?.["rule"] === "string" ? issue.params["rule"] : issue.code;
  return [{ pointer: pointerOf(issue.path), rule: rule.replaceAll("_", "-"), detail: issue.message }];
};

/** The value that a schema gives, or every field that was not right. */
export const checkFields = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Result<z.output<Schema>, Refusal> => {
  const parsed = schema.safeParse(value);
  return parsed.success
    ? done(parsed.data)
    : refused({ kind: "invalid-fields", errors: parsed.error.issues.flatMap(faultsOf).slice(0, 50) });
};
