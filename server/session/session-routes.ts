import { activateAccount, getSession, signIn as signInEndpoint, signOut, type SessionView } from "#contract/session.ts";
import { done } from "#domain/result.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { createFirstAdministrator } from "#server/session/first-administrator.ts";
import { clearedSessionCookie } from "#server/session/session-cookie.ts";
import { endSession } from "#server/session/session-store.ts";
import { signIn } from "#server/session/sign-in.ts";
import { maskPhone } from "#server/submissions/contact-cipher.ts";

/** Session endpoints → use cases. */
export const mountSessionRoutes = (app: App, house: House): void => {
  mount(app, house, signInEndpoint, async ({ body, actor, address }) => {
    const opened = await signIn(house, body.phone, body.password, address);
    if (!opened.ok) return opened;
    // Whoever put a session into this browser before (security.md B-16) is not signed in with us.
    if (actor) await endSession(house, actor.tokenHash);
    const view = await viewSession(house, opened.value.accountId, opened.value.expiresAt);
    return done({ status: 200, body: view, headers: { "set-cookie": opened.value.cookie } });
  });

  mount(app, house, getSession, async ({ actor }) =>
    done({ status: 200, body: await viewSession(house, actor.accountId, actor.expiresAt) }),
  );

  mount(app, house, signOut, async ({ actor }) => {
    if (actor) await endSession(house, actor.tokenHash);
    return done({ status: 204, headers: { "set-cookie": clearedSessionCookie } });
  });

  mount(app, house, activateAccount, async ({ body }) => {
    const created = await createFirstAdministrator(house, body);
    return created.ok ? done({ status: 201, body: { phone: maskPhone(body.phone) } }) : created;
  });
};

const viewSession = async (house: House, accountId: string, expiresAt: Date): Promise<SessionView> => {
  const row = await house.db
    .selectFrom("account")
    .leftJoin("member", (join) =>
      join.onRef("member.tenant_id", "=", "account.tenant_id").onRef("member.id", "=", "account.member_id"),
    )
    .leftJoin("sector", (join) =>
      join.onRef("sector.tenant_id", "=", "member.tenant_id").onRef("sector.id", "=", "member.sector_id"),
    )
    .leftJoin("town", (join) =>
      join.onRef("town.tenant_id", "=", "member.tenant_id").onRef("town.id", "=", "member.town_id"),
    )
    .select(["account.id", "account.name", "account.phone", "account.roles", "account.member_id"])
    .select(["sector.name as sector", "town.name as town"])
    .where("account.tenant_id", "=", house.tenant.id)
    .where("account.id", "=", accountId)
    .executeTakeFirstOrThrow();
  return {
    account: {
      id: row.id,
      name: row.name,
      phone: maskPhone(row.phone),
      roles: row.roles as SessionView["account"]["roles"],
    },
    member: row.member_id ? { id: row.member_id, sector: row.sector ?? "", town: row.town } : null,
    tenant: { name: house.tenant.name, shortName: house.tenant.shortName },
    demo: house.settings.demo,
    expiresAt: shanghaiIso(expiresAt),
  };
};
