import {
  createAccount as createEndpoint,
  listAccounts,
  resetPassword as resetEndpoint,
  setAccountDisabled as disableEndpoint,
  setPassword as passwordEndpoint,
} from "#contract/accounts.ts";
import { done } from "#domain/result.ts";
import { readAccounts, readMembersWithoutAccount, readUnits } from "#server/accounts/account-rows.ts";
import { createAccount } from "#server/accounts/create-account.ts";
import { resetPassword } from "#server/accounts/reset-password.ts";
import { setAccountDisabled } from "#server/accounts/set-account-disabled.ts";
import { setPassword } from "#server/accounts/set-password.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { maskPhone } from "#server/submissions/contact-cipher.ts";

/** Endpoints of accounts → use cases. */
export const mountAccountRoutes = (app: App, house: House): void => {
  mount(app, house, listAccounts, async () =>
    done({
      status: 200,
      body: {
        items: await readAccounts(house.db, house),
        units: await readUnits(house.db, house),
        members: await readMembersWithoutAccount(house.db, house),
      },
    }),
  );

  mount(app, house, createEndpoint, async ({ actor, params, body }) => {
    const created = await createAccount(house, actor, params.id, body);
    return created.ok ? done({ status: 201, body: created.value }) : created;
  });

  mount(app, house, disableEndpoint, async ({ actor, params, body }) => {
    const changed = await setAccountDisabled(house, actor, params.id, body.disabled);
    return changed.ok ? done({ status: 200, body: changed.value }) : changed;
  });

  mount(app, house, resetEndpoint, async ({ actor, params }) => {
    const reset = await resetPassword(house, actor, params.id);
    return reset.ok ? done({ status: 201, body: reset.value }) : reset;
  });

  mount(app, house, passwordEndpoint, async ({ body }) => {
    const isSet = await setPassword(house, body);
    return isSet.ok ? done({ status: 200, body: { phone: maskPhone(body.phone) } }) : isSet;
  });
};
