/** @jsxImportSource hono/jsx */
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { PublicStudio, StudioFigures } from "#server/studios/read-studio-page.ts";

type QuestionsProps = { studio: PublicStudio; figures: StudioFigures; page: number };

const labelByKind: Record<string, string> = { answer: "答复", askBack: "委员问", supplement: "提问人补充" };

/** What others asked and may be read by everybody: no names, the day only. Folded, so that the page stays short. */
export function StudioQuestions({ studio, figures: { questions, pages }, page }: QuestionsProps) {
  if (questions.length === 0 && page === 1) return null;
  return (
    <section class="card">
      <h2>公开的问答</h2>
      {questions.length === 0 && <p>没有更多了。</p>}
      {questions.map(({ id, text, askedAt, words }) => (
        <details key={id}>
          <summary>
            <span>{shortened(text)}</span>
          </summary>
          <p class="small">{dayInWords(askedAt)}</p>
          {[...text].length > SHOWN && <p class="said">{text}</p>}
          {words.map((one, place) => (
            <div key={`${id}${place}`}>
              <p class="small">{labelByKind[one.kind]}</p>
              <p class="said">{one.text}</p>
            </div>
          ))}
        </details>
      ))}
      {pages > 1 && (
        <div class="actions">
          {page > 1 && (
            <a class="button" href={page === 2 ? `/s/${studio.code}` : `/s/${studio.code}?page=${page - 1}`}>
              较新的
            </a>
          )}
          {page < pages && (
            <a class="button" href={`/s/${studio.code}?page=${page + 1}`}>
              更早的
            </a>
          )}
        </div>
      )}
    </section>
  );
}

const SHOWN = 48;

const shortened = (text: string): string => {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join("")}…` : letters.join("");
};

const dayInWords = (at: Date): string => {
  const [year, month, day] = shanghaiDay(at).split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
};
