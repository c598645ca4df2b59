import { TERM_UNITS } from "#domain/time/deadline.ts";
import { z } from "zod";

/** A whole number between two bounds, with the sentence that says so. */
export const whole = (least: number, most: number) =>
  z
    .int({ message: `请填 ${least} 到 ${most} 的整数。` })
    .min(least)
    .max(most);

/** How long somebody has: 「3 个工作日」. */
export const TermField = z.strictObject({ count: whole(1, 366), unit: z.enum(TERM_UNITS) });
