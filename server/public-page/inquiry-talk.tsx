/** @jsxImportSource hono/jsx */
import type { ReceiptView } from "#contract/submissions.ts";
import { NOTE_LIMIT } from "#domain/submission/submission-lists.ts";

type TalkProps = Pick<ReceiptView, "receipt" | "state"> & { inquiry: NonNullable<ReceiptView["inquiry"]> };

const headingByKind = { answer: "委员答复", askBack: "委员请您补充", supplement: "您的补充" } as const;

/** What was said since the question, and the forms to say more: plain posts, they work without the script. */
export function InquiryTalk({ receipt, state, inquiry }: TalkProps) {
  return (
    <>
      {inquiry.dueOn && <p class="lead">答复期限：{dayInWords(inquiry.dueOn)}。逾期由工作室负责人督办。</p>}
      {inquiry.words.map((one, place) => (
        <section class="card" key={place}>
          <h2>{headingByKind[one.kind]}</h2>
          <p class="small">{dayInWords(one.at)}</p>
          <p class="said">{one.text}</p>
        </section>
      ))}
      {inquiry.isPublic && <p class="lead small">这条问答已登在工作室页面上，不写您是谁。</p>}
      {inquiry.canSupplement && <Supplement receipt={receipt} isAsked={state === "NEEDS_INFO"} />}
      {inquiry.canClose && (
        <form class="card" method="post" action={`/r/${receipt}`}>
          <input type="hidden" name="act" value="close" />
          <p>如果问题已经说清楚，请点办结。办结后不能再追问；满 7 天没有追问，也会自动办结。</p>
          <button type="submit">已清楚，办结</button>
        </form>
      )}
    </>
  );
}

function Supplement({ receipt, isAsked }: { receipt: string; isAsked: boolean }) {
  return (
    <form class="card" method="post" action={`/r/${receipt}`}>
      <input type="hidden" name="act" value="supplement" />
      <div class="field">
        <label for="words">{isAsked ? "补充情况" : "还有不清楚的"}</label>
        <p class="small" id="words-hint">
          {isAsked ? "按委员的说明补充。送出后重新计算答复期限。" : "可以追问一次，请把要问的一次写全。"}
        </p>
        <textarea id="words" name="words" rows={4} required maxlength={NOTE_LIMIT} aria-describedby="words-hint" />
      </div>
      <button class="primary" type="submit">
        {isAsked ? "送出补充" : "送出追问"}
      </button>
    </form>
  );
}

const dayInWords = (day: string): string => {
  const [, month, date] = day.slice(0, 10).split("-");
  return `${Number(month)}月${Number(date)}日`;
};
