import { DraftRow } from "#contract/drafts.ts";
import { z } from "zod";

/** RFC 9457. `code` is the stable name, `detail` the Chinese sentence, `errors` what to mend by field, `current` what a stale write did not know, `instance` the trace id. */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string().optional(),
    current: DraftRow.optional(),
    errors: z.array(z.strictObject({ pointer: z.string(), rule: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;
