import type { RuleSetFields } from "#contract/rule-set.ts";
import type { Rule, RuleGroup, RuleSet } from "#domain/score/rule-set.ts";
import { expectTypeOf, test } from "vitest";
import type { z } from "zod";

type Wire = z.infer<typeof RuleSetFields>;
type WireGroup = Wire["groups"][number];

/** The same shape with everything readonly; `?:` stays as it is. */
type Frozen<T> = T extends string | boolean | number | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : { readonly [name in keyof T]: Frozen<T[name]> };

test("what crosses the wire is the rule set of the domain, by its type", () => {
  expectTypeOf<Wire>().toExtend<RuleSet>();
  expectTypeOf<keyof Wire>().toEqualTypeOf<keyof RuleSet>();
  expectTypeOf<keyof WireGroup>().toEqualTypeOf<keyof RuleGroup>();
  expectTypeOf<Frozen<WireGroup["rules"][number]>>().toEqualTypeOf<Frozen<Rule>>();
  expectTypeOf<Frozen<Omit<Wire, "groups">>>().toEqualTypeOf<Frozen<Omit<RuleSet, "groups">>>();
  // Groups end after two levels on the wire; the inner ones are else the same.
  expectTypeOf<Frozen<Omit<WireGroup, "groups">>>().toEqualTypeOf<Frozen<Omit<RuleGroup, "groups">>>();
});
