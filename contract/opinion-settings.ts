import { endpoint } from "#contract/endpoint.ts";
import { Instant, text } from "#contract/fields.ts";
import { TermField, whole } from "#contract/setting-fields.ts";
import type { OpinionSettings as SettingsShape } from "#domain/settings/opinion-settings.ts";
import { z } from "zod";

const GUIDANCE_LETTERS = 500;
const Guidance = text(GUIDANCE_LETTERS);

/** Offices to which an issue goes; none twice. */
const recipients = (least: number, most: number) =>
  z
    .array(text(60))
    .min(least, { message: `至少保留 ${least} 项。` })
    .max(most, { message: `最多 ${most} 项。` })
    .superRefine((names, context) => {
      names.forEach((name, place) => {
        if (names.indexOf(name) < place)
          context.addIssue({
            code: "custom",
            path: [place],
            params: { rule: "repeated" },
            message: "与前面一项重复。",
          });
      });
    })
    .readonly();

export const OpinionSettings = z
  .strictObject({
    timers: z.strictObject({ MEMBER: TermField, UNIT: TermField, INQUIRY: TermField, FORWARD: TermField }),
    pickUpHours: whole(1, 240),
    isAnswerReviewed: z.boolean(),
    advisedLetters: whole(100, 20_000),
    recipients: z.strictObject({ main: recipients(1, 10), cc: recipients(0, 20) }),
    paperNames: z.strictObject({ issue: text(20), special: text(20) }),
    guidance: z.strictObject({
      PETITION: Guidance,
      LITIGATION: Guidance,
      ACCUSATION: Guidance,
      PRIVACY_OR_SECRET: Guidance,
      BEYOND_LEVEL: Guidance,
      ADVERT_OR_REPEAT: Guidance,
      UNINTELLIGIBLE: Guidance,
    }),
  })
  .meta({ id: "OpinionSettings" }) satisfies z.ZodType<SettingsShape>;

export const OpinionSettingsView = z
  .strictObject({
    settings: OpinionSettings,
    /** Counts changes; 0 while everything is as delivered. A save names the one that it began from. */
    rev: z.int(),
    changedAt: Instant.nullable(),
    changedBy: z.string().nullable(),
  })
  .meta({ id: "OpinionSettingsView" });
export type OpinionSettingsView = z.infer<typeof OpinionSettingsView>;

export const readOpinionSettings = endpoint({
  id: "readOpinionSettings",
  method: "get",
  path: "/api/v1/office/opinion-settings",
  tag: "office",
  summary: "What the office has decided about 社情民意, or what was delivered",
  access: "opinion.read",
  answers: { 200: OpinionSettingsView },
});

export const saveOpinionSettings = endpoint({
  id: "saveOpinionSettings",
  method: "put",
  path: "/api/v1/office/opinion-settings",
  tag: "office",
  summary: "Change what the office has decided about 社情民意; running deadlines stay as they were given",
  access: "opinion.settings",
  body: z.strictObject({ baseRev: z.int().min(0), settings: OpinionSettings }),
  answers: { 200: OpinionSettingsView },
  refusals: ["settings-changed"],
});
