import fc from "fast-check";
import { REQUEST_FAULTS, type RequestFault } from "#tests/unit/sync/model/model-net.ts";
import { STORE_FAULTS, type StoreFault } from "#tests/unit/sync/model/phone.ts";

/** What can happen in the world of the model, one thing after the other. `place` picks among what there is. */
export type Step =
  | { readonly do: "submit"; readonly phone: number; readonly isRefused: boolean; readonly photos: number }
  | {
      readonly do: "answer" | "withdraw" | "ask to meet" | "retry refused";
      readonly phone: number;
      readonly place: number;
    }
  | {
      readonly do: "type";
      readonly phone: number;
      readonly draft: number;
      readonly field: "title" | "situation";
      readonly what: "news" | "same" | "nothing" | "refused";
      readonly pauses: boolean;
    }
  | {
      readonly do: "decide conflict";
      readonly phone: number;
      readonly draft: number;
      readonly choice: "mine" | "theirs" | "both";
    }
  | {
      readonly do: "delete draft" | "take deletion back" | "cursor in" | "cursor out";
      readonly phone: number;
      readonly draft: number;
    }
  | { readonly do: "wake"; readonly phone: number; readonly hurry: boolean }
  | { readonly do: "pass"; readonly milliseconds: number }
  | { readonly do: "request fault"; readonly phone: number; readonly fault: RequestFault }
  | { readonly do: "store fault"; readonly phone: number; readonly fault: StoreFault }
  | { readonly do: "set clock"; readonly phone: number; readonly days: number }
  | { readonly do: "second tab"; readonly phone: number; readonly isLocked: boolean }
  | { readonly do: "other person"; readonly isTabLeft: boolean }
  | { readonly do: "offline" | "online" | "session ends" | "sign in" | "crash"; readonly phone: number }
  | {
      readonly do: "office begins";
      readonly place: number;
      readonly move: "triage" | "transfer" | "take back" | "point" | "proposal";
    }
  | {
      readonly do:
        | "office commits"
        | "late copies arrive"
        | "role taken"
        | "role given back"
        | "cursors forgotten"
        | "small batches"
        | "server restarts";
    };

const phone = fc.nat(3);
const place = fc.nat(7);
const constant = <const Value>(value: Value) => fc.constant(value);
const one = <const Do extends string>(...names: Do[]) => fc.constantFrom(...names);

const draft = fc.nat(2);

/** What is done with drafts. */
const writing: readonly fc.WeightedArbitrary<Step>[] = [
  {
    weight: 20,
    arbitrary: fc.record({
      do: constant("type"),
      phone,
      draft,
      field: fc.constantFrom("title", "situation"),
      what: fc.constantFrom("news", "news", "news", "news", "news", "same", "nothing", "refused"),
      pauses: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: constant("decide conflict"),
      phone,
      draft,
      choice: fc.constantFrom("mine", "theirs", "both"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: one("delete draft", "take deletion back", "cursor in", "cursor out"), phone, draft }),
  },
];

const kinds: readonly fc.WeightedArbitrary<Step>[] = [
  {
    weight: 10,
    arbitrary: fc.record({
      do: constant("submit"),
      phone,
      isRefused: fc.nat(9).map((n) => n === 0),
      photos: fc.nat(3).map((n) => Math.max(0, n - 1)),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: one("answer", "withdraw", "ask to meet", "retry refused"), phone, place }) },
  { weight: 4, arbitrary: fc.record({ do: constant("wake"), phone, hurry: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: constant("pass"), milliseconds: fc.constantFrom(300, 2_000, 20_000, 120_000) }),
  },
  {
    weight: 12,
    arbitrary: fc.record({ do: constant("request fault"), phone, fault: fc.constantFrom(...REQUEST_FAULTS) }),
  },
  { weight: 3, arbitrary: fc.record({ do: constant("store fault"), phone, fault: fc.constantFrom(...STORE_FAULTS) }) },
  { weight: 1, arbitrary: fc.record({ do: constant("set clock"), phone, days: fc.integer({ min: -3, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: constant("second tab"), phone, isLocked: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: constant("other person"), isTabLeft: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: one("offline", "online", "session ends", "sign in", "crash"), phone }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: constant("office begins"),
      place,
      move: fc.constantFrom("triage", "transfer", "take back", "point", "proposal"),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: one(
        "office commits",
        "late copies arrive",
        "role taken",
        "role given back",
        "cursors forgotten",
        "small batches",
        "server restarts",
      ),
    }),
  },
];

/** A life of four phones, a server and the networks between them. */
export const lives = fc.array(fc.oneof(...kinds, ...writing), { minLength: 1, maxLength: 60, size: "max" });

/** What one person does alone, on a bad line. */
const alone: readonly fc.WeightedArbitrary<Step>[] = [
  ...writing,
  { weight: 10, arbitrary: fc.record({ do: constant("wake"), phone, hurry: fc.boolean() }) },
  {
    weight: 10,
    arbitrary: fc.record({ do: constant("request fault"), phone, fault: fc.constantFrom(...REQUEST_FAULTS) }),
  },
  { weight: 20, arbitrary: fc.oneof(...kinds) },
];

/** One phone in one person's hands: it has nobody to be in conflict with but itself. */
export const lonelyLives = fc
  .array(fc.oneof(...alone), { minLength: 1, maxLength: 60, size: "max" })
  .map((steps) =>
    steps.filter((step) => step.do !== "other person").map((step) => ("phone" in step ? { ...step, phone: 0 } : step)),
  );
