// node scripts/draw-icons.mjs: the PNGs in public/icons from the two drawings beside them. Run after changing a drawing.
import sharp from "sharp";
import { root } from "./run.mjs";

const folder = `${root}public/icons/`;
const draw = (from, size, to) =>
  sharp(`${folder}${from}.svg`, { density: 300 })
    .resize(size, size)
    .png({ palette: true })
    .toFile(`${folder}${to}.png`);

await draw("icon", 192, "icon-192");
await draw("icon", 512, "icon-512");
await draw("maskable", 512, "maskable-512");
await draw("maskable", 180, "apple-touch-180");
