import type { PosterOrder, PosterPlace } from "#server/posters/poster-order.ts";
import { MISSING_LETTER } from "#server/posters/printable.ts";

/** What every poster says. */
export const posterText = {
  promises: ["不需登录", "不收费", "不要验证码"],
  domain: "认准官方网址",
  warning: "凡扫码后要求登录、付款或填写验证码的，均为假冒",
  typed: "也可在浏览器输入",
  place: "张贴地点：",
} as const;

const wordsByPlace = {
  point: {
    path: "p",
    label: "社情民意联系点",
    slogan: "扫一扫，说说身边事",
    purpose: "难事、盼事、好建议，写一句话、拍张照片，就能送到政协",
    code: "联系点编号",
  },
  studio: {
    path: "s",
    label: "委员工作室",
    slogan: "扫一扫，问问委员",
    purpose: "有事想问、有难处想说，写一句话，值班委员来答复",
    code: "工作室编号",
  },
  campaign: {
    path: "c",
    label: "征集",
    slogan: "扫一扫，说说您看到的",
    purpose: "写一句话、拍张照片，就能送到政协",
    code: "征集编号",
  },
} as const satisfies Record<PosterPlace, object>;

/** What a poster of this order says over its code. */
export const wordsOf = ({ place = "point" }: PosterOrder) => wordsByPlace[place];

/** The link of a poster, and how it is printed: without `https://`, which nobody types. */
export const posterLink = (order: PosterOrder, code: string): string =>
  `${order.origin}/${wordsOf(order).path}/${code}`;
export const printedLink = (order: PosterOrder, code: string): string =>
  posterLink(order, code).replace(/^https?:\/\//, "");
export const printedDomain = (order: PosterOrder): string => new URL(order.origin).host;

/** A code as it is read aloud: K7Q 2MX. */
export const spelled = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Every letter that may stand on any poster of this order. */
export const lettersOf = (order: PosterOrder): Set<string> =>
  new Set(
    [
      ...Object.values(posterText).flat(),
      ...Object.values(wordsOf(order)),
      ...order.points.flatMap(({ code, name, kindLabel, address }) => [code, name, kindLabel, address]),
      order.tenantName,
      order.origin,
      MISSING_LETTER,
      " ·…",
    ].flatMap((text) => [...text.normalize("NFC")]),
  );
