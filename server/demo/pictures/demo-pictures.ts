import { chanceFrom, type Chance } from "#server/demo/chance.ts";
import { box, oval, paint, road, type Colour, type Layer } from "#server/demo/pictures/canvas.ts";

/** Topics that people take pictures of, by their title. */
export const PICTURED_TOPICS = [
  "路灯维护",
  "道路破损修补",
  "雨水管网内涝",
  "垃圾分类与清运",
  "停车秩序",
  "河塘水质",
] as const;
export type PicturedTopic = (typeof PICTURED_TOPICS)[number];

export const isPictured = (title: string): title is PicturedTopic =>
  (PICTURED_TOPICS as readonly string[]).includes(title);

/** Two drawings of each, so that a submission may hold both. */
export const DRAWINGS_A_TOPIC = 2;

const anywhere = box(0, 0, 1, 1);
const grey: Colour = [120, 122, 126];

const day: readonly Layer[] = [
  {
    shape: anywhere,
    fill: [
      [176, 202, 226],
      [214, 222, 220],
    ],
  },
  { shape: box(0, 0.3, 0.26, 0.62), fill: [198, 184, 164] },
  { shape: box(0.74, 0.24, 1, 0.62), fill: [186, 176, 170] },
  { shape: box(0, 0.55, 1, 1), fill: [150, 160, 128] },
  { shape: road(0.52, 0.06, 0.5), fill: grey },
];

const night: readonly Layer[] = [
  {
    shape: anywhere,
    fill: [
      [18, 22, 38],
      [34, 36, 48],
    ],
  },
  { shape: road(0.5, 0.05, 0.48), fill: [40, 42, 50] },
];

const spots = (chance: Chance, count: number, fill: Colour, size: number): Layer[] =>
  Array.from({ length: count }, () => ({
    shape: oval(
      0.2 + chance.below(600) / 1000,
      0.62 + chance.below(320) / 1000,
      size * (0.6 + chance.below(100) / 100),
      size * 0.5,
    ),
    fill,
  }));

const lamp = (x: number, isLit: boolean): Layer[] => [
  { shape: box(x, 0.18, x + 0.012, 0.7), fill: [92, 96, 104] },
  { shape: oval(x + 0.03, 0.19, 0.035, 0.02), fill: isLit ? [255, 232, 170] : [70, 72, 80] },
];

const car = (x: number, y: number, fill: Colour): Layer[] => [
  { shape: box(x, y, x + 0.2, y + 0.09), fill },
  { shape: box(x + 0.04, y - 0.06, x + 0.16, y), fill },
  { shape: box(x + 0.055, y - 0.05, x + 0.145, y - 0.005), fill: [170, 190, 204] },
  { shape: oval(x + 0.04, y + 0.095, 0.024, 0.03), fill: [34, 34, 36] },
  { shape: oval(x + 0.16, y + 0.095, 0.024, 0.03), fill: [34, 34, 36] },
];

const layersOf: Record<PicturedTopic, (chance: Chance) => readonly Layer[]> = {
  路灯维护: (chance) => [...night, ...lamp(0.2, chance.happens(0.3)), ...lamp(0.42, false), ...lamp(0.78, false)],
  道路破损修补: (chance) => [...day, ...spots(chance, 9, [74, 70, 66], 0.05), ...spots(chance, 4, [96, 88, 78], 0.08)],
  雨水管网内涝: (chance) => [
    ...day,
    { shape: oval(0.5, 0.86, 0.46, 0.16), fill: [126, 134, 136] },
    ...spots(chance, 6, [150, 160, 164], 0.06),
  ],
  垃圾分类与清运: (chance) => [
    ...day,
    { shape: box(0.3, 0.48, 0.42, 0.74), fill: [46, 110, 72] },
    { shape: box(0.46, 0.48, 0.58, 0.74), fill: [60, 84, 136] },
    ...spots(chance, 14, [188, 180, 150], 0.04),
    ...spots(chance, 10, [60, 58, 64], 0.045),
  ],
  停车秩序: (chance) => [
    ...day,
    ...car(0.02, 0.6, [170, 48, 44]),
    ...car(0.24, 0.58 + chance.below(20) / 1000, [228, 228, 230]),
    ...car(0.7, 0.66, [52, 60, 84]),
    ...car(0.46, 0.8, [150, 150, 154]),
  ],
  河塘水质: (chance) => [
    ...day.slice(0, 4),
    { shape: oval(0.5, 0.84, 0.56, 0.24), fill: [72, 92, 74] },
    ...spots(chance, 16, [104, 128, 66], 0.05),
  ],
};

/** The drawings as JPEG, by topic: invented views, of no real place. */
export const drawPictures = async (): Promise<ReadonlyMap<PicturedTopic, readonly Buffer[]>> => {
  const pictures = new Map<PicturedTopic, Buffer[]>();
  for (const topic of PICTURED_TOPICS) {
    const drawn: Buffer[] = [];
    for (let at = 0; at < DRAWINGS_A_TOPIC; at++) {
      const chance = chanceFrom(`picture/${topic}/${at}`);
      const grain = Uint8Array.from({ length: 4096 }, () => chance.below(256));
      drawn.push(await paint(layersOf[topic](chance), (place) => (grain[(place * 7) % 4096] ?? 0) / 255));
    }
    pictures.set(topic, drawn);
  }
  return pictures;
};
