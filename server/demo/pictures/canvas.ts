import sharp from "sharp";

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

const WIDTH = 800;
const HEIGHT = 600;
export const PICTURE_SIZE = { width: WIDTH, height: HEIGHT };

/** True inside a shape; x and y go from 0 to 1. */
export type Shape = (x: number, y: number) => boolean;

export interface Layer {
  readonly shape: Shape;
  /** Plain, or from top to bottom. */
  readonly fill: Colour | readonly [Colour, Colour];
}

export const box =
  (left: number, top: number, right: number, bottom: number): Shape =>
  (x, y) =>
    x >= left && x <= right && y >= top && y <= bottom;

export const oval =
  (middleX: number, middleY: number, radiusX: number, radiusY: number): Shape =>
  (x, y) =>
    ((x - middleX) / radiusX) ** 2 + ((y - middleY) / radiusY) ** 2 <= 1;

/** A road that narrows towards the horizon. */
export const road =
  (horizon: number, far: number, near: number): Shape =>
  (x, y) =>
    y >= horizon && Math.abs(x - 0.5) <= far + ((near - far) * (y - horizon)) / (1 - horizon);

const isPlain = (fill: Layer["fill"]): fill is Colour => typeof fill[0] === "number";

const colourAt = ({ fill }: Layer, y: number): Colour => {
  if (isPlain(fill)) return fill;
  const [top, bottom] = fill;
  const mixed = (at: 0 | 1 | 2) => top[at] + (bottom[at] - top[at]) * y;
  return [mixed(0), mixed(1), mixed(2)];
};

/** A JPEG of layers, the later over the earlier; `grain` (0 to 1 by place) makes it look less like a chart. */
export const paint = async (layers: readonly Layer[], grain: (place: number) => number): Promise<Buffer> => {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let place = 0; place < WIDTH * HEIGHT; place++) {
    const x = (place % WIDTH) / WIDTH;
    const y = Math.floor(place / WIDTH) / HEIGHT;
    const layer = layers.findLast(({ shape }) => shape(x, y));
    const noise = (grain(place) - 0.5) * 14;
    const colour = layer ? colourAt(layer, y) : [0, 0, 0];
    for (const [at, value] of colour.entries()) pixels[place * 3 + at] = Math.min(255, Math.max(0, value + noise));
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 72 })
    .toBuffer();
};
