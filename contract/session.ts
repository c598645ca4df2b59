import { endpoint } from "#contract/endpoint.ts";
import { Instant, NewPassword, text, Uuid } from "#contract/fields.ts";
import { ROLES } from "#domain/account/roles.ts";
import { z } from "zod";

export const SessionView = z
  .strictObject({
    account: z.strictObject({ id: Uuid, name: z.string(), phone: z.string(), roles: z.array(z.enum(ROLES)) }),
    member: z.strictObject({ id: Uuid, sector: z.string(), town: z.string().nullable() }).nullable(),
    tenant: z.strictObject({ name: z.string(), shortName: z.string() }),
    demo: z.boolean(),
    expiresAt: Instant,
  })
  .meta({ id: "SessionView" });
export type SessionView = z.infer<typeof SessionView>;

/** `phone` is masked in the answer: 138****0001. */
export const signIn = endpoint({
  id: "signIn",
  method: "post",
  path: "/api/v1/session",
  tag: "session",
  summary: "Sign in by phone and password; sets the session cookie",
  access: "anyone",
  body: z.strictObject({ phone: z.string().min(1).max(20), password: z.string().min(1).max(200) }),
  answers: { 200: SessionView },
  refusals: ["wrong-password", "account-locked", "too-many-requests", "busy"],
});

export const getSession = endpoint({
  id: "getSession",
  method: "get",
  path: "/api/v1/session",
  tag: "session",
  summary: "Who is signed in",
  access: "session",
  answers: { 200: SessionView },
});

export const signOut = endpoint({
  id: "signOut",
  method: "delete",
  path: "/api/v1/session",
  tag: "session",
  summary: "Sign out; repeating it changes nothing",
  access: "anyone",
  answers: { 204: null },
});

export const activateAccount = endpoint({
  id: "activateAccount",
  method: "post",
  path: "/api/v1/activation",
  tag: "session",
  summary: "Create the first administrator with the one-time link printed at the first production start",
  access: "anyone",
  body: z.strictObject({
    token: z.string().min(20).max(100),
    name: text(50),
    phone: z.string().regex(/^1\d{10}$/),
    password: NewPassword,
  }),
  answers: { 201: z.strictObject({ phone: z.string() }) },
  refusals: ["activation-expired"],
});

export const getDemo = endpoint({
  id: "getDemo",
  method: "get",
  path: "/api/v1/demo",
  tag: "demo",
  summary: "What a newcomer can open; 404 where this is no demo",
  access: "anyone",
  answers: {
    200: z.strictObject({
      points: z.array(z.strictObject({ code: z.string(), name: z.string() })),
      accounts: z.array(
        z.strictObject({
          role: z.enum([
            "member",
            "office",
            "committee",
            "memberAffairs",
            "secretaryGeneral",
            "leader",
            "committeeStaff",
            "unitClerk",
            "unitLeader",
            "admin",
          ]),
          name: z.string(),
          phone: z.string(),
          password: z.string(),
        }),
      ),
    }),
  },
  refusals: ["not-found"],
});
