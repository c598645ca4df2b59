import { type Random, randomOf } from "#bench/scan/random.ts";

/** How a phone sees a poster in one picture. */
export interface Condition {
  /** From the lens to the code, metres. */
  readonly distance: number;
  /** Degrees that the poster is turned away: sideways, up or down, and the phone around its own axis. */
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  /** Of the lens and the hand: deviation in pixels. */
  readonly blur: number;
  /** Of the sensor: deviation in grey levels of 256. */
  readonly noise: number;
  /** Of white paper in the middle (1 = 235 of 255), and how much darker one side is. */
  readonly light: number;
  readonly gradient: number;
  /** Share of the symbol that a sticker or finger covers, and that a reflection blinds. */
  readonly covered: number;
  readonly glare: number;
  readonly jpegQuality: number;
}

export interface Case {
  readonly name: string;
  readonly seed: number;
  readonly condition: Condition;
}

const PLAIN: Condition = {
  distance: 0.6,
  yaw: 5,
  pitch: -5,
  roll: 3,
  blur: 0.6,
  noise: 3,
  light: 0.9,
  gradient: 0.1,
  covered: 0,
  glare: 0,
  jpegQuality: 88,
};

/** A hand-held phone 0.3 to 0.9 m before an A4 poster (ten times the symbol's side), indoors, in focus, with an occasional small reflection. */
export const readingDistanceCases = (count: number): Case[] =>
  Array.from({ length: count }, (_, index) => {
    const random = randomOf(7_000 + index);
    return { name: "reading-distance", seed: 90_000 + index, condition: atReadingDistance(random) };
  });

const atReadingDistance = (random: Random): Condition => ({
  distance: random.between(0.3, 0.9),
  yaw: random.between(-25, 25),
  pitch: random.between(-25, 25),
  roll: random.between(-25, 25),
  blur: random.between(0.2, 1),
  noise: random.between(1, 8),
  light: random.between(0.5, 1.05),
  gradient: random.between(0, 0.35),
  covered: 0,
  glare: random.next() < 0.2 ? random.between(0, 0.03) : 0,
  jpegQuality: Math.round(random.between(70, 95)),
});

/** From easy to beyond reach, one hardship at a time. */
const axes: Record<string, readonly Partial<Condition>[]> = {
  size: [0.3, 0.5, 0.7, 0.9, 1.1, 1.3, 1.5, 1.7, 1.9, 2.1].map((distance) => ({ distance })),
  blur: [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6].map((blur) => ({ blur })),
  noise: [5, 10, 15, 20, 30, 40, 50, 60, 75, 90].map((noise) => ({ noise })),
  perspective: [10, 20, 30, 40, 45, 50, 55, 60, 65, 70].map((yaw) => ({ yaw })),
  turn: [20, 45, 60, 90, 110, 135, 160, 180, 225, 270].map((roll) => ({ roll })),
  light: [0.8, 0.6, 0.4, 0.3, 0.2, 0.15, 0.1, 0.08, 0.06, 0.04].map((light) => ({ light, gradient: 0.4 })),
  occlusion: [0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.15, 0.18, 0.2].map((covered) => ({ covered })),
  glare: [0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.14, 0.18, 0.22, 0.25].map((glare) => ({ glare })),
  jpeg: [80, 60, 45, 35, 25, 18, 12, 8, 5, 3].map((jpegQuality) => ({ jpegQuality })),
};

export const hardshipCases = (posters: number): Case[] =>
  Object.entries(axes).flatMap(([name, levels], axis) =>
    levels.flatMap((level, step) =>
      Array.from({ length: posters }, (_, poster) => ({
        name,
        seed: axis * 10_000 + step * 100 + poster,
        condition: { ...PLAIN, ...level },
      })),
    ),
  );
