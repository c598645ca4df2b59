import { isOlderApp, namesOlderApp } from "#domain/app-version.ts";
import { expect, test } from "vitest";

test.each([
  ["member/0.2.9", true],
  ["0.2.99", true],
  ["member/0.3.0", false],
  ["member/0.3.1", false],
  ["member/0.10.0", false],
  ["member/1.0.0", false],
  ["member/1", true],
  ["", true],
  [undefined, true],
  ["member/0.3.0-beta", true],
  ["member/0.3", true],
  ["0.3.0 0.1.0", true],
])("%s beside 0.3.0: older %s", (app, older) => {
  expect(isOlderApp(app, "0.3.0")).toBe(older);
});

test.each([
  ["member/0.3.9", true],
  ["member/0.4.0", false],
  ["member/dev", false],
  [undefined, false],
])("%s names an older version than 0.4.0: %s", (app, older) => {
  expect(namesOlderApp(app, "0.4.0")).toBe(older);
});
