import { hasIdentityNumber } from "#domain/text/identity-number.ts";
import { expect, test } from "vitest";

test.each(["号码11010519491231002X。", "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ"])(
  "%s holds an identity number",
  (text) => expect(hasIdentityNumber(text)).toBe(true),
);

test.each([
  "110105194912310021",
  "110105194913310029",
  "订单 2026112100000000012345",
  "13800000001",
  "111010519491231002X",
])("%s does not", (text) => expect(hasIdentityNumber(text)).toBe(false));
