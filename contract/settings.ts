import { endpoint } from "#contract/endpoint.ts";
import { Instant, text, textOrNothing } from "#contract/fields.ts";
import { TermField as Term, whole } from "#contract/setting-fields.ts";
import type { ProposalSettings as SettingsShape } from "#domain/settings/proposal-settings.ts";
import { z } from "zod";

const entry = { code: z.string().regex(/^[A-Z][A-Z0-9_-]{0,39}$/), label: text(60) };

/** No code and no label twice: an old record must find its one entry, and a person must tell them apart. */
const listOf = <Entry extends z.ZodType<{ code: string; label: string }>>(shape: Entry) =>
  z
    .array(shape)
    .min(1, { message: "至少保留一项。" })
    .max(30, { message: "最多 30 项。" })
    .superRefine((entries, context) => {
      entries.forEach(({ code, label }, place) => {
        const before = entries.slice(0, place);
        if (before.some((other) => other.code === code || other.label === label))
          context.addIssue({
            code: "custom",
            path: [place, "label"],
            params: { rule: "repeated" },
            message: "与前面一项重复。",
          });
      });
    })
    .readonly();

const Entries = listOf(z.strictObject(entry));
const Step = text(12);

export const ProposalSettings = z
  .strictObject({
    meeting: z.strictObject({
      term: whole(1, 99),
      session: whole(1, 20),
      isOpen: z.boolean(),
      firstCaseNo: whole(1, 99_999),
    }),
    categories: Entries,
    advisedLetters: z
      .strictObject({
        title: whole(5, 500),
        situation: whole(50, 20_000),
        analysis: whole(50, 20_000),
        suggestions: whole(50, 20_000),
        totalFrom: whole(0, 20_000),
        totalTo: whole(100, 60_000),
      })
      .refine(({ totalFrom, totalTo }) => totalFrom <= totalTo, {
        path: ["totalTo"],
        params: { rule: "below-least" },
        message: "不能小于全文起始字数。",
      }),
    cosignHours: z.strictObject({ session: whole(1, 720), ordinary: whole(1, 720) }),
    timers: z
      .strictObject({
        ACCEPT: Term,
        RETURN: Term,
        FIRST_CONTACT: Term,
        CO_OPINION: Term,
        REPLY: Term,
        REPLY_MOST: Term,
        EVALUATION: Term,
      })
      .refine(({ REPLY, REPLY_MOST }) => REPLY.unit !== REPLY_MOST.unit || REPLY.count <= REPLY_MOST.count, {
        path: ["REPLY_MOST", "count"],
        params: { rule: "below-reply" },
        message: "不能短于答复期限。",
      }),
    outcomes: z.strictObject({ A: text(60), B: text(60), C: text(60), D: textOrNothing(60) }),
    stepLabels: z.strictObject({
      TOPIC: Step,
      SUBMISSION: Step,
      FILING: Step,
      ASSIGNMENT: Step,
      CONSULTATION: Step,
      REPLY: Step,
      EVALUATION: Step,
      SUPERVISION: Step,
      ARCHIVE: Step,
    }),
    refusalReasons: listOf(z.strictObject({ ...entry, sendsOn: z.literal("OPINION_REPORT").nullable() })),
    revisionReasons: Entries,
    returnReasons: Entries,
    rehandlingRounds: whole(0, 9),
  })
  .meta({ id: "ProposalSettings" }) satisfies z.ZodType<SettingsShape>;

const Changed = { changedAt: Instant.nullable(), changedBy: z.string().nullable() };

export const ProposalSettingsView = z
  .strictObject({
    settings: ProposalSettings,
    /** Counts changes; 0 while everything is as delivered. A save names the one that it began from. */
    rev: z.int(),
    ...Changed,
  })
  .meta({ id: "ProposalSettingsView" });
export type ProposalSettingsView = z.infer<typeof ProposalSettingsView>;

export const readProposalSettings = endpoint({
  id: "readProposalSettings",
  method: "get",
  path: "/api/v1/office/proposal-settings",
  tag: "office",
  summary: "What the office has decided about proposals, or what was delivered",
  access: "proposal.settings",
  answers: { 200: ProposalSettingsView },
});

export const saveProposalSettings = endpoint({
  id: "saveProposalSettings",
  method: "put",
  path: "/api/v1/office/proposal-settings",
  tag: "office",
  summary: "Change what the office has decided; running deadlines stay as they were given",
  access: "proposal.settings",
  body: z.strictObject({ baseRev: z.int().min(0), settings: ProposalSettings }),
  answers: { 200: ProposalSettingsView },
  refusals: ["settings-changed"],
});
