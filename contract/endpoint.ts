import type { Permission } from "#domain/account/roles.ts";
import type { RefusalKind } from "#contract/refusals.ts";
import type { z } from "zod";

/** Who may call: anyone, anyone signed in, or who holds a permission. */
export type Access = "anyone" | "session" | Permission;

/** One endpoint, said once: the check, the type, the client's path and the OpenAPI page are all read from it. */
export interface Endpoint {
  readonly id: string;
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** With `{name}` for path parameters, which are strings. */
  readonly path: `/api/v1/${string}`;
  readonly tag: "resident" | "session" | "sync" | "office" | "unit" | "demo";
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** Request headers that it reads, by their lower-case names; others may come along. */
  readonly headers?: z.ZodObject;
  /** JSON body (256 KiB at most, or `maxBytes`), or the media types of a binary one. */
  readonly body?: z.ZodType;
  readonly maxBytes?: number;
  /** `isStreamed`: the handler reads it as it comes, and holds to `maxBytes` itself. */
  readonly binary?: { readonly types: readonly string[]; readonly maxBytes: number; readonly isStreamed?: true };
  /** By status; null = no content; a string = a file of that media type, a list = of one of these. */
  readonly answers: Readonly<Record<number, z.ZodType | null | string | readonly string[]>>;
  /** Beyond those that any endpoint can give (bad JSON, bad fields, not signed in, …). */
  readonly refusals?: readonly RefusalKind[];
}

export const endpoint = <const E extends Endpoint>(definition: E): E => definition;
