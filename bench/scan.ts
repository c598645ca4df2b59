import { median, rounded, type Report } from "#bench/report.ts";
import { openBothDecoders } from "#bench/scan/both-decoders.ts";
import { hardshipCases, readingDistanceCases, type Case } from "#bench/scan/conditions.ts";
import { photograph, type Poster } from "#bench/scan/photograph.ts";
import { randomOf } from "#bench/scan/random.ts";
import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import { drawPosters } from "#server/posters/draw-posters.ts";
import { rasterize } from "#tests/support/raster.ts";

const ORIGIN = "https://zx.example.gov.cn";
const POSTERS = 4;
const READING_DISTANCE = 300;
const DOTS_PER_INCH = 110;

interface Outcome {
  readonly case: string;
  readonly expected: string;
  readonly ours: string | null;
  readonly peers: string | null;
  readonly ourMs: number;
  readonly peerMs: number;
}

/** Decode rates and times of photographed posters: what the app uses beside html5-qrcode's own decoder, on the same pictures in Chromium. */
export const run = async (report: Report): Promise<void> => {
  const posters = await printPosters();
  const decoders = await openBothDecoders();
  const outcomes: Outcome[] = [];
  try {
    const cases = [...readingDistanceCases(READING_DISTANCE), ...hardshipCases(POSTERS)];
    for (const [index, one] of cases.entries()) outcomes.push(await judge(one, index));
  } finally {
    await decoders.close();
  }
  reportRates(outcomes, report);

  async function judge({ name, seed, condition }: Case, index: number): Promise<Outcome> {
    const { poster, link } = posters[index % posters.length] ?? fail();
    const both = await decoders.read(await photograph(poster, condition, seed), index % 2 === 0);
    return {
      case: name,
      expected: link,
      ours: both.ours.text,
      peers: both.peers.text,
      ourMs: both.ours.milliseconds,
      peerMs: both.peers.milliseconds,
    };
  }
};

const PEER = "html5-qrcode";

const reportRates = (outcomes: readonly Outcome[], report: Report): void => {
  const rate = (metric: string, some: readonly Outcome[]) => {
    const percent = (by: "ours" | "peers") =>
      rounded((100 * some.filter((one) => one[by] === one.expected).length) / some.length, 1);
    const [value, peerValue] = [percent("ours"), percent("peers")];
    report({ suite: "scan", metric, value, unit: "%", peer: PEER, peerValue, ratio: rounded(value / peerValue) });
  };
  const wrong = (by: "ours" | "peers") => outcomes.filter((one) => one[by] !== null && one[by] !== one.expected).length;
  const middle = (by: "ourMs" | "peerMs") => rounded(median(outcomes.map((one) => one[by])), 1);

  const isNear = (one: Outcome) => one.case === "reading-distance";
  rate("decode-rate-reading-distance", outcomes.filter(isNear));
  rate("decode-rate-all", outcomes);
  for (const name of new Set(outcomes.filter((one) => !isNear(one)).map((one) => one.case))) {
    rate(
      `decode-rate-${name}`,
      outcomes.filter((one) => one.case === name),
    );
  }
  report({
    suite: "scan",
    metric: "wrong-reads",
    value: wrong("ours"),
    unit: "pictures",
    peer: PEER,
    peerValue: wrong("peers"),
  });
  const [value, peerValue] = [middle("ourMs"), middle("peerMs")];
  report({
    suite: "scan",
    metric: "median-ms",
    value,
    unit: "ms",
    peer: PEER,
    peerValue,
    ratio: rounded(value / peerValue),
  });
};

/** Where page-poster.ts puts the symbol on A4, in millimetres. */
const SYMBOL = { x: 58, y: 118.5, side: 94 } as const;

const printPosters = async (): Promise<{ poster: Poster; link: string }[]> => {
  const random = randomOf(2026);
  const points = Array.from({ length: POSTERS }, (_, index) => ({
    code: pointCodeFromBytes(Uint8Array.from({ length: 6 }, () => random.next() * 256)),
    name: `演示街道第${index + 1}社区联络室`,
    kindLabel: "村（社区）",
    address: "",
  }));
  const pdf = await drawPosters({
    tenantName: "中国人民政治协商会议演示区委员会",
    origin: ORIGIN,
    format: "A4",
    points,
  });
  const pictures = await rasterize(pdf, DOTS_PER_INCH, 1, POSTERS);
  return pictures.map((picture, index) => ({
    poster: { picture, dotsPerMm: DOTS_PER_INCH / 25.4, symbol: SYMBOL },
    link: `${ORIGIN}/p/${points[index]?.code}`,
  }));
};

const fail = (): never => {
  throw new Error("no poster");
};
