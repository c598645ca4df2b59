import { endpoint } from "#contract/endpoint.ts";
import { Instant, NewPassword, text, Uuid } from "#contract/fields.ts";
import { mayHoldTogether, worksForUnit } from "#domain/account/role-rules.ts";
import { ROLES } from "#domain/account/roles.ts";
import { z } from "zod";

const Phone = z.string().regex(/^1\d{10}$/);

/** INVITED: a one-time code is out and not used. LOCKED: too many wrong passwords, for minutes. */
export const AccountView = z
  .strictObject({
    id: Uuid,
    name: z.string(),
    phone: z.string(),
    roles: z.array(z.enum(ROLES)),
    /** The handling unit whose tasks it works on. */
    unitName: z.string().nullable(),
    state: z.enum(["ACTIVE", "INVITED", "LOCKED", "DISABLED"]),
    createdAt: Instant,
  })
  .meta({ id: "AccountView" });
export type AccountView = z.infer<typeof AccountView>;

/** Shown once; the server keeps only its hash. */
export const OneTimeCode = z.strictObject({ code: z.string(), expiresAt: Instant }).meta({ id: "OneTimeCode" });
export type OneTimeCode = z.infer<typeof OneTimeCode>;

export const listAccounts = endpoint({
  id: "listAccounts",
  method: "get",
  path: "/api/v1/office/accounts",
  tag: "office",
  summary: "All accounts of the tenant, and the handling units that an account can belong to",
  access: "account.manage",
  answers: {
    200: z.strictObject({
      items: z.array(AccountView),
      units: z.array(z.strictObject({ id: Uuid, name: z.string() })),
      /** Members of the roster who have no account yet. */
      members: z.array(z.strictObject({ id: Uuid, name: z.string(), memberNo: z.string(), sector: z.string() })),
    }),
  },
});

export const AccountBody = z
  .strictObject({
    name: text(50),
    phone: Phone,
    roles: z
      .array(z.enum(ROLES))
      .min(1)
      .max(ROLES.length)
      .refine(mayHoldTogether, { message: "系统管理员不能同时有业务角色，承办单位的账号不能同时有其他角色。" }),
    unitId: Uuid.nullable().optional(),
    /** The member of the roster whose account it is. */
    memberId: Uuid.nullable().optional(),
  })
  .superRefine(({ roles, memberId }, context) => {
    if (!memberId || roles.includes("MEMBER")) return;
    const message = "只有委员的账号才对应名册里的委员。";
    context.addIssue({ code: "custom", path: ["memberId"], params: { rule: "member" }, message });
  })
  .superRefine(({ roles, unitId }, context) => {
    if (worksForUnit(roles) === Boolean(unitId)) return;
    const message = unitId ? "只有承办单位的账号才选单位。" : "请选择承办单位。";
    context.addIssue({ code: "custom", path: ["unitId"], params: { rule: "unit" }, message });
  })
  .meta({ id: "AccountBody" });
export type AccountBody = z.infer<typeof AccountBody>;

export const createAccount = endpoint({
  id: "createAccount",
  method: "put",
  path: "/api/v1/office/accounts/{id}",
  tag: "office",
  summary: "Create an account without a password; its person sets one with the one-time code",
  access: "account.manage",
  params: z.strictObject({ id: Uuid }),
  body: AccountBody,
  answers: { 201: z.strictObject({ account: AccountView, activation: OneTimeCode }) },
  refusals: ["id-taken", "phone-taken"],
});

export const setAccountDisabled = endpoint({
  id: "setAccountDisabled",
  method: "post",
  path: "/api/v1/office/accounts/{id}/status",
  tag: "office",
  summary: "Disable an account, which ends its sessions at once, or enable it again",
  access: "account.manage",
  params: z.strictObject({ id: Uuid }),
  body: z.strictObject({ disabled: z.boolean() }),
  answers: { 200: AccountView },
  refusals: ["not-found", "own-account"],
});

export const resetPassword = endpoint({
  id: "resetPassword",
  method: "post",
  path: "/api/v1/office/accounts/{id}/activation",
  tag: "office",
  summary: "Make the password and all sessions void; gives a new one-time code",
  access: "account.manage",
  params: z.strictObject({ id: Uuid }),
  answers: { 201: z.strictObject({ account: AccountView, activation: OneTimeCode }) },
  refusals: ["not-found", "own-account"],
});

export const setPassword = endpoint({
  id: "setPassword",
  method: "post",
  path: "/api/v1/activation/password",
  tag: "session",
  summary: "Set one's password with the one-time code that an administrator gave",
  access: "anyone",
  body: z.strictObject({ code: z.string().min(10).max(60), phone: Phone, password: NewPassword }),
  answers: { 200: z.strictObject({ phone: z.string() }) },
  refusals: ["activation-expired", "busy", "too-many-requests"],
});
