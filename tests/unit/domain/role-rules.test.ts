import { mayHoldTogether } from "#domain/account/role-rules.ts";
import { expect, test } from "vitest";

test("an administrator has no other role; everybody has one at least", () => {
  expect(mayHoldTogether(["TENANT_ADMIN"])).toBe(true);
  expect(mayHoldTogether(["TENANT_ADMIN", "OFFICE"])).toBe(false);
  expect(mayHoldTogether(["MEMBER", "OFFICE"])).toBe(true);
  expect(mayHoldTogether([])).toBe(false);
});
