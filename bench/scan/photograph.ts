import sharp from "sharp";
import type { Condition } from "#bench/scan/conditions.ts";
import { type Random, randomOf } from "#bench/scan/random.ts";
import type { Picture } from "#tests/support/raster.ts";

const WIDTH = 1280;
const HEIGHT = 720;
/** Pixels: a main camera of 65° across. */
const FOCAL = WIDTH / 2 / Math.tan((32.5 * Math.PI) / 180);
const WALL = 150;
const PAPER = 235;

/** An A4 page as grey levels, and where its symbol is, in millimetres. */
export interface Poster {
  readonly picture: Picture;
  readonly dotsPerMm: number;
  readonly symbol: { readonly x: number; readonly y: number; readonly side: number };
}

/** The JPEG that a phone would take of the poster under this condition; the same for the same seed. */
export const photograph = async (poster: Poster, condition: Condition, seed: number): Promise<Buffer> => {
  const random = randomOf(seed);
  const { symbol } = poster;
  const hardships = [...glareSpots(condition, symbol, random), ...coveredSpots(condition, symbol, random)];
  const scene = project(poster, condition, hardships, random);
  const optics = sharp(scene, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } });
  const seen = await optics.blur(Math.max(0.3, condition.blur)).toColourspace("b-w").raw().toBuffer();
  for (let at = 0; at < seen.length; at++) {
    seen[at] = Math.max(0, Math.min(255, Math.round((seen[at] ?? 0) + random.normal() * condition.noise)));
  }
  const sensor = sharp(seen, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } });
  return sensor.jpeg({ quality: condition.jpegQuality }).toBuffer();
};

/** Light added (or the grey of something in front) at a place of the poster, in millimetres. */
type Spot = (x: number, y: number, grey: number) => number;
type Symbol = Poster["symbol"];

/** A round reflection somewhere on the symbol; `glare` of its area is blown out. */
const glareSpots = ({ glare }: Condition, { x, y, side }: Symbol, random: Random): Spot[] => {
  if (glare === 0) return [];
  const radius = Math.sqrt((glare * side * side) / Math.PI);
  const [middleX, middleY] = [x + random.between(0.15, 0.85) * side, y + random.between(0.15, 0.85) * side];
  return [
    (atX, atY, grey) => {
      const reach = Math.hypot(atX - middleX, atY - middleY) / radius;
      return grey + 300 * Math.exp(-Math.max(0, reach - 1) * 6) * (reach < 2 ? 1 : 0);
    },
  ];
};

/** A square sticker, lighter or darker, that covers `covered` of the symbol. */
const coveredSpots = ({ covered }: Condition, { x, y, side }: Symbol, random: Random): Spot[] => {
  if (covered === 0) return [];
  const edge = Math.sqrt(covered) * side;
  const [left, top] = [x + random.next() * (side - edge), y + random.next() * (side - edge)];
  const shade = random.between(20, 220);
  return [(atX, atY, grey) => (atX >= left && atX < left + edge && atY >= top && atY < top + edge ? shade : grey)];
};

/** Each pixel's rays to the plane of the poster, four a pixel; one line of numbers, because it runs four million times a picture. */
const project = (poster: Poster, condition: Condition, spots: readonly Spot[], random: Random): Uint8Array => {
  const { symbol } = poster;
  const { u, v, n } = planeOf(condition);
  const depth = condition.distance * 1000;
  const room = Math.max(0, 0.5 - ((symbol.side / depth) * FOCAL * 0.8) / HEIGHT);
  const [shiftX, shiftY] = [random.between(-room, room) * HEIGHT, random.between(-room, room) * HEIGHT];
  const origin: Vector = [(shiftX * depth) / FOCAL, (shiftY * depth) / FOCAL, depth];
  const [fromN, fromU, fromV] = [dot(origin, n), dot(origin, u), dot(origin, v)];
  const [middleX, middleY] = [symbol.x + symbol.side / 2, symbol.y + symbol.side / 2];
  const greyOf = greyAt(poster, spots);
  const scene = new Uint8Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      let sum = 0;
      for (let ray = 0; ray < 4; ray++) {
        const right = (x + (ray & 1 ? 0.75 : 0.25) - WIDTH / 2) / FOCAL;
        const down = (y + (ray & 2 ? 0.75 : 0.25) - HEIGHT / 2) / FOCAL;
        const reach = fromN / (right * n[0] + down * n[1] + n[2]);
        const across = (right * u[0] + down * u[1] + u[2]) * reach - fromU;
        const along = (right * v[0] + down * v[1] + v[2]) * reach - fromV;
        sum += greyOf(middleX + across, middleY + along);
      }
      scene[y * WIDTH + x] = Math.min(255, (sum / 4) * condition.light * (1 - (condition.gradient * x) / WIDTH));
    }
  }
  return scene;
};

type Vector = readonly [number, number, number];

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** The poster's own axes (right, down) and its normal after being turned. */
const planeOf = ({ yaw, pitch, roll }: Condition): { u: Vector; v: Vector; n: Vector } => {
  const [a, b, c] = [yaw, pitch, roll].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
  const turned = ([x, y, z]: Vector): Vector => {
    const [x1, y1] = [x * Math.cos(c) - y * Math.sin(c), x * Math.sin(c) + y * Math.cos(c)];
    const [y2, z2] = [y1 * Math.cos(b) - z * Math.sin(b), y1 * Math.sin(b) + z * Math.cos(b)];
    return [x1 * Math.cos(a) + z2 * Math.sin(a), y2, -x1 * Math.sin(a) + z2 * Math.cos(a)];
  };
  return { u: turned([1, 0, 0]), v: turned([0, 1, 0]), n: turned([0, 0, 1]) };
};

/** Grey of the poster at a place in millimetres, between four dots; the wall beyond its edges. */
const greyAt = ({ picture, dotsPerMm }: Poster, spots: readonly Spot[]) => {
  const { width, height } = picture;
  const dots = Uint8Array.from({ length: width * height }, (_, dot) => picture.data[dot * 4] ?? 255);
  return (x: number, y: number): number => {
    const dotX = x * dotsPerMm - 0.5;
    const dotY = y * dotsPerMm - 0.5;
    const left = Math.floor(dotX);
    const top = Math.floor(dotY);
    if (!(left >= 0 && top >= 0 && left < width - 1 && top < height - 1)) return WALL;
    const right = dotX - left;
    const at = top * width + left;
    const upper = (dots[at] ?? 0) * (1 - right) + (dots[at + 1] ?? 0) * right;
    const lower = (dots[at + width] ?? 0) * (1 - right) + (dots[at + width + 1] ?? 0) * right;
    let grey = 12 + ((upper + (lower - upper) * (dotY - top)) / 255) * (PAPER - 12);
    for (const spot of spots) grey = spot(x, y, grey);
    return grey;
  };
};
