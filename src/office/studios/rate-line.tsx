import type { StudioLine } from "#data/office/studios.ts";
import { rateInWords } from "#domain/studio/answer-rate.ts";

/** The rate with its denominator, and what is not in it. */
export function RateLine({ rate }: Pick<StudioLine, "rate">) {
  if (rate.asked === 0) return <>还没有收到咨询</>;
  return (
    <>
      收到有效咨询 {rate.valid} 件，已答复 {rate.replied} 件，答复率 {rateInWords(rate)}；另移除 {rate.removed}{" "}
      件，不计入
    </>
  );
}
