import { inventPast } from "#bench/proposals/invented-proposals.ts";
import { knownFields } from "#bench/proposals/title-words.ts";
import { randomOf } from "#bench/scan/random.ts";
import { buildSimilarIndex } from "#domain/proposal/similar/build-similar-index.ts";
import { checksumOf } from "#domain/proposal/similar/bytes.ts";
import { findSimilar, LEAST_SCORE } from "#domain/proposal/similar/find-similar.ts";
import { readSimilarIndex, type SimilarIndex } from "#domain/proposal/similar/read-similar-index.ts";
import type { SimilarEntry } from "#domain/proposal/similar/similar-entry.ts";
import { INDEX_BUDGET, LONGEST_TITLE, VERSION } from "#domain/proposal/similar/similar-format.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

const past = inventPast(randomOf(7), knownFields, 400).map(({ entry }) => entry);
const bytes = buildSimilarIndex(past);

const indexOf = (from: Uint8Array): SimilarIndex => {
  const read = readSimilarIndex(from);
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value;
};
const index = indexOf(bytes);

const entry = (fields: Partial<SimilarEntry>): SimilarEntry => ({
  id: "00000000-0000-4000-8000-000000000001",
  caseNo: 1,
  year: 2026,
  title: "关于加强老旧小区加装电梯的建议",
  state: "FILED",
  canCosign: false,
  text: "",
  ...fields,
});
const recordOf = ({ id, caseNo, year, title, state, canCosign }: SimilarEntry) => ({
  id,
  caseNo,
  year,
  title,
  state,
  canCosign,
});
const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

test("what goes into the index comes out of it, newest first", () => {
  const records = past.map(recordOf);
  expect(index.records).toEqual(records.toSorted((a, b) => b.year - a.year || b.caseNo - a.caseNo));
});

test("any titles and numbers come back, titles cut after sixty letters", () => {
  const entries = fc.array(
    fc.record({
      title: fc.string({ unit: "binary", maxLength: 80 }),
      caseNo: fc.nat(2 ** 30 - 1),
      year: fc.integer({ min: 1950, max: 2100 }),
      state: fc.constantFrom("FILED", "CLOSED", "ARCHIVED"),
      canCosign: fc.boolean(),
      text: fc.string({ maxLength: 200 }),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(entries, (some) => {
      const given = some.map((one, at) => ({ ...one, id: idOf(at) }));
      const cut = given.map(recordOf).map((record) => ({
        ...record,
        title: Array.from(record.title).slice(0, LONGEST_TITLE).join(""),
      }));
      const read = indexOf(buildSimilarIndex(given));
      expect(read.records.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(cut);
    }),
  );
});

test("every proposal is found first by its own title", () => {
  for (const { id, title } of past) expect(findSimilar(index, { title, text: "" })[0]).toMatchObject({ id, score: 1 });
});

test("a proposal never finds itself", () => {
  for (const { id, title, text } of past) {
    const hits = findSimilar(index, { title, text }, { excludeId: id, limit: past.length });
    expect(hits.map((hit) => hit.id)).not.toContain(id);
  }
});

test("an empty question finds nothing", () => {
  for (const title of ["", "  ", "？！", "\n"]) expect(findSimilar(index, { title, text: "" })).toEqual([]);
});

test.each([
  "今天天气真好，我们去湖边放风筝吧",
  "量子纠缠与引力波探测",
  "The quick brown fox jumps over the lazy dog",
  "关于进一步加强工作的建议",
  "关于推进改革的几点建议",
])("%s finds nothing", (title) => {
  expect(findSimilar(index, { title, text: title.repeat(20) })).toEqual([]);
});

test("other words around the same subject, typos and another order still find it", () => {
  const one = indexOf(buildSimilarIndex([...past, entry({ id: idOf(1) })]));
  for (const title of [
    "老旧小区加装电梯",
    "加装电梯：老旧小区怎么办",
    "关于加强老旧小区加装电提的建义",
    "建议推动老旧小区增设电梯",
  ]) {
    expect(findSimilar(one, { title, text: "" }).map(({ id }) => id)).toContain(idOf(1));
  }
});

test("a body in the same words helps where the title is another one", () => {
  const text =
    "楼栋长收集意见，低层住户反对，费用分摊谈不拢，井道占用绿地，老人上下楼靠背，公积金提取手续多，电梯维保无人出钱。";
  const one = indexOf(buildSimilarIndex([...past, entry({ id: idOf(1), text })]));
  const ask = (body: string) => findSimilar(one, { title: "关于老年人出行的建议", text: body }).map(({ id }) => id);
  expect(ask(text)).toContain(idOf(1));
  expect(ask("")).not.toContain(idOf(1));
});

test("hits come best first, at most as many as asked for, none below the least score, the same ones each time", () => {
  fc.assert(
    fc.property(fc.constantFrom(...past), fc.constantFrom(...past), fc.integer({ min: 1, max: 6 }), (a, b, limit) => {
      const question = { title: a.title.slice(0, 12) + b.title.slice(6), text: a.text };
      const hits = findSimilar(index, question, { limit });
      expect(hits.length).toBeLessThanOrEqual(limit);
      expect(hits).toEqual(hits.toSorted((one, other) => other.score - one.score));
      for (const { score } of hits) expect(score).toBeGreaterThanOrEqual(LEAST_SCORE);
      expect(findSimilar(index, question, { limit: limit + 3 }).slice(0, limit)).toEqual(hits);
    }),
  );
});

test("the newer one of two equally similar ones comes first", () => {
  const old = entry({ id: idOf(1), year: 2019, title: "关于加强老旧小区加装电梯的提案" });
  const young = entry({ id: idOf(2), year: 2025, title: "关于推进老旧小区加装电梯的提案" });
  const hits = findSimilar(indexOf(buildSimilarIndex([old, young])), { title: "老旧小区加装电梯", text: "" });
  expect(hits.map(({ year }) => year)).toEqual([2025, 2019]);
});

test("the same proposals in another order give the same bytes", () => {
  expect(buildSimilarIndex(past.toReversed())).toEqual(bytes);
});

test("an index without proposals is one", () => {
  expect(indexOf(buildSimilarIndex([])).records).toEqual([]);
});

test("an entry without a UUID stays out", () => {
  expect(indexOf(buildSimilarIndex([entry({ id: "17" })])).records).toEqual([]);
});

test("an index keeps to its budget: key terms become fewer, then the oldest stay out", () => {
  const whole = index.terms.each;
  const tight = buildSimilarIndex(past, bytes.length - 3000);
  expect(tight.length).toBeLessThanOrEqual(bytes.length - 3000);
  expect(indexOf(tight).records).toHaveLength(past.length);
  expect(indexOf(tight).terms.each).toBeLessThan(whole);

  const tiny = buildSimilarIndex(past, 6000);
  const { records } = indexOf(tiny);
  expect(tiny.length).toBeLessThanOrEqual(6000);
  expect(records.length).toBeGreaterThan(50);
  expect(records).toEqual(index.records.slice(0, records.length));
});

test("5,000 proposals whose titles repeat nothing stay within 300,000 bytes, none left out", () => {
  const random = randomOf(3);
  const letter = () => String.fromCodePoint(0x4e00 + Math.floor(2500 * random.next() ** 3));
  const stubborn = Array.from({ length: 5000 }, (_, at) =>
    entry({ id: idOf(at), caseNo: at, title: Array.from({ length: 22 }, letter).join(""), text: "演示".repeat(30) }),
  );
  const made = buildSimilarIndex(stubborn);
  expect(made.length).toBeLessThanOrEqual(INDEX_BUDGET);
  expect(indexOf(made).records).toHaveLength(5000);
});

test("another version of the format is refused by name", () => {
  const later = bytes.slice();
  later[3] = VERSION + 1;
  expect(readSimilarIndex(later)).toEqual({ ok: false, refusal: { kind: "unknown-format" } });
});

test("a damaged or cut index is refused", () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ flip;
      expect(readSimilarIndex(damaged).ok).toBe(false);
      expect(readSimilarIndex(bytes.subarray(0, at)).ok).toBe(false);
    }),
  );
});

test("bytes with a right checksum over nonsense are read or refused, never thrown at", () => {
  const sealed = (content: Uint8Array): Uint8Array => {
    const whole = new Uint8Array(content.length + 4);
    whole.set(content);
    new DataView(whole.buffer).setUint32(content.length, checksumOf(content, content.length), true);
    return whole;
  };
  const content = bytes.subarray(0, bytes.length - 4);
  const nearlyRight = fc
    .array(fc.tuple(fc.nat(content.length - 5), fc.nat(255)), { minLength: 1, maxLength: 6 })
    .map((changes) => {
      const changed = content.slice();
      for (const [at, value] of changes) changed[4 + at] = value;
      return changed;
    });
  const nonsense = fc
    .uint8Array({ maxLength: 300 })
    .map((rest) => Uint8Array.from([...content.subarray(0, 4), ...rest]));
  fc.assert(
    fc.property(fc.oneof(nearlyRight, nonsense), (some) => {
      const read = readSimilarIndex(sealed(some));
      const outcome = read.ok ? findSimilar(read.value, past[0] ?? entry({})).length : read.refusal.kind;
      expect([0, 1, 2, 3, "damaged"]).toContain(outcome);
    }),
    { numRuns: 300 },
  );
});
