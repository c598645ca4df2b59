import { useState } from "react";
import { type DeskDetail, type KeptText, readKeptText } from "#data/office/proposal-desk.ts";
import { labelByProposalField, PROPOSAL_TEXTS, type ProposalText } from "#domain/proposal/proposal-draft.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { timeWords } from "#office/proposal-desk/day-words.ts";
import { NativeSelect } from "#ui/native-select.tsx";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";
import { diffWords } from "#ui/word-diff.ts";

const BODIES = PROPOSAL_TEXTS.filter((part) => part !== "title");

/** The text that stands, to the letter; or what has changed in it since an earlier one. */
export function ProposalWords({ detail }: { readonly detail: DeskDetail }) {
  const [earlier, setEarlier] = useState<KeptText | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const now = useNow();
  const others = detail.texts.filter(({ no }) => no !== detail.textNo);
  const choose = async (value: string) => {
    setRefused(null);
    if (value === "") return setEarlier(null);
    const answer = await readKeptText(detail.id, Number(value));
    if (answer.ok) setEarlier(answer.value);
    else setRefused(answer.refusal.detail);
  };
  return (
    <>
      {others.length > 0 && (
        <div className="desk-versions">
          <NativeSelect
            label="与先前文稿对照"
            value={earlier ? String(earlier.no) : ""}
            options={[
              { value: "", label: `现行文稿（第 ${detail.textNo} 稿）` },
              ...others.map(({ no, at, by }) => ({
                value: String(no),
                label: `对照第 ${no} 稿　${timeWords(at, now)} ${by}`,
              })),
            ]}
            onChange={(value) => void choose(value)}
          />
          {earlier && (
            <p className="ui-meta">
              <del>划去的</del>是第 {earlier.no} 稿有而现在没有的，<ins>标出的</ins>是后来写的。
            </p>
          )}
          {refused && <Notice tone="red">{refused}</Notice>}
        </div>
      )}
      {earlier && earlier.title !== detail.title && (
        <Part name="title">
          <Difference before={earlier.title} now={detail.title} />
        </Part>
      )}
      {BODIES.map((part) => (
        <Part key={part} name={part} letters={countLetters(detail[part])}>
          {earlier ? <Difference before={earlier[part]} now={detail[part]} /> : detail[part] || <Nothing />}
        </Part>
      ))}
    </>
  );
}

function Part(props: { readonly name: ProposalText; readonly letters?: number; readonly children: React.ReactNode }) {
  return (
    <section>
      <h3>
        {labelByProposalField[props.name]}
        {props.letters !== undefined && <span className="ui-meta">　{props.letters} 字</span>}
      </h3>
      <div className="desk-words">{props.children}</div>
    </section>
  );
}

const Nothing = () => <span className="ui-meta">没有写</span>;

/** What is gone struck through, what is new marked, in one text. */
function Difference({ before, now }: { readonly before: string; readonly now: string }) {
  if (before === now) return <>{now || <Nothing />}</>;
  const { left, right } = diffWords(before, now);
  const parts: React.ReactNode[] = [];
  const gone = [...left];
  let place = 0;
  const takeGone = () => {
    while (gone[0]?.isDifferent) parts.push(<del key={`d${place++}`}>{gone.shift()?.text}</del>);
  };
  for (const part of right) {
    if (part.isDifferent) {
      takeGone();
      parts.push(<ins key={`i${place++}`}>{part.text}</ins>);
      continue;
    }
    takeGone();
    parts.push(<span key={`s${place++}`}>{part.text}</span>);
    gone.shift();
  }
  takeGone();
  return <>{parts}</>;
}
