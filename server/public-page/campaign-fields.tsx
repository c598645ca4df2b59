/** @jsxImportSource hono/jsx */
import type { TypedOpinion } from "#server/public-page/opinion-form.tsx";

/** What a campaign's form asks beside the words. */
export interface CampaignAsks {
  readonly prompt: string;
  readonly questions: readonly string[];
  /** Empty where the place is not asked for. */
  readonly towns: readonly { readonly id: string; readonly name: string }[];
}

/** Where it is, and the campaign's own questions: all of it may be left empty. */
export function CampaignFields({ asks, typed }: { asks: CampaignAsks; typed: TypedOpinion | undefined }) {
  return (
    <>
      {asks.towns.length > 0 && (
        <div class="field">
          <label for="town">
            在哪个镇街<span class="how">可不选</span>
          </label>
          <select id="town" name="town">
            <option value="">不确定</option>
            {asks.towns.map(({ id, name }) => (
              <option key={id} value={id} selected={typed?.town === id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {asks.questions.map((question, place) => (
        <div key={question} class="field">
          <label for={`answer${place}`}>
            {question}
            <span class="how">可不填</span>
          </label>
          <input
            type="text"
            id={`answer${place}`}
            name={`answer${place}`}
            maxlength={500}
            value={answersOf(typed)[place]}
          />
        </div>
      ))}
    </>
  );
}

/** The answers of a form in their order; as many as a campaign may ask. */
export const answersOf = (typed: Pick<TypedOpinion, "answer0" | "answer1" | "answer2"> | undefined): string[] => [
  typed?.answer0 ?? "",
  typed?.answer1 ?? "",
  typed?.answer2 ?? "",
];
