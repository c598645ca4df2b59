import { evictionRiskOf, type KeptHere } from "#data/eviction-risk.ts";
import { expect, test } from "vitest";

const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1";
const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const inSafari: KeptHere = {
  userAgent: iphone,
  touchPoints: 5,
  isInstalled: false,
  isPersisted: false,
  onlyHere: 2,
  daysAway: 0,
};
const riskWith = (facts: Partial<KeptHere>) => evictionRiskOf({ ...inSafari, ...facts });

test("something unsent in Safari may be cleared; from the fourth day without a visit on it is near", () => {
  expect([0, 3, 4, 6, 7, 30].map((daysAway) => riskWith({ daysAway }))).toEqual([
    "possible",
    "possible",
    "near",
    "near",
    "near",
    "near",
  ]);
});

test("nothing is at stake where everything was sent, it was installed, or the browser has promised", () => {
  for (const facts of [{ onlyHere: 0 }, { isInstalled: true }, { isPersisted: true }])
    expect(riskWith({ ...facts, daysAway: 6 })).toBe("none");
});

test.each([
  ["Chrome on an iPhone is WebKit too", iphone.replace("Version/17.5", "CriOS/125.0"), 5, "near"],
  ["an iPad that calls itself a Macintosh", mac, 5, "near"],
  ["Safari on a Mac", `${mac} Version/17.5 Safari/605.1.15`, 0, "near"],
  ["Chrome on a Mac", `${mac} Chrome/125.0 Safari/537.36`, 0, "none"],
  ["Android", "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/125.0 Mobile Safari/537.36", 5, "none"],
])("%s", (_, userAgent, touchPoints, risk) => {
  expect(riskWith({ userAgent, touchPoints, daysAway: 5 })).toBe(risk);
});
