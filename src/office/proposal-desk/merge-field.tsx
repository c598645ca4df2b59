import { useEffect, useState } from "react";
import { type DeskDetail, type DeskItem, readDesk } from "#data/office/proposal-desk.ts";
import { numberWords } from "#office/proposal-desk/day-words.ts";
import { useSimilar } from "#office/proposal-desk/use-similar.ts";
import { Input } from "#ui/input.tsx";

const PAUSE_MS = 300;
const MOST_SHOWN = 8;

interface MergeFieldProps {
  readonly detail: DeskDetail;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** Which proposal it goes into: filed ones of the same meeting, the similar ones first, or found by number, 案由 or name. */
export function MergeField({ detail, value, onChange }: MergeFieldProps) {
  const [q, setQ] = useState("");
  const found = useTargets(detail, q);
  return (
    <fieldset>
      <legend className="ui-field__label">并入哪一件</legend>
      <Input
        label="查找已立案的提案"
        labelHidden
        placeholder="提案号、案由或姓名"
        value={q}
        onChange={setQ}
        autoFocus
        autoComplete="off"
      />
      <ul className="desk-targets">
        {found.map((item) => (
          <li key={item.id}>
            <label>
              <input type="radio" name="target" checked={value === item.id} onChange={() => onChange(item.id)} />
              <span>
                <strong>{numberWords(item)}</strong>　{item.title}
                <span className="ui-meta">　{item.collectiveName ?? item.firstName}</span>
              </span>
            </label>
          </li>
        ))}
        {found.length === 0 && <li className="ui-meta">没有可以并入的提案。只能并入已立案、还没有交办的提案。</li>}
      </ul>
    </fieldset>
  );
}

/** Filed and not yet assigned, of the same meeting; the similar ones lead while nothing is typed. */
const useTargets = (detail: DeskDetail, q: string): readonly DeskItem[] => {
  const [items, setItems] = useState<readonly DeskItem[]>([]);
  const { id, term, session } = detail;
  const similar = useSimilar(id).value?.items;
  useEffect(() => {
    const stop = new AbortController();
    const meeting = { term: String(term), session: String(session), q: q.trim() || undefined };
    const timer = setTimeout(async () => {
      const answers = await Promise.all(
        (["FILED", "ASSIGNING"] as const).map((state) => readDesk({ ...meeting, state }, undefined, stop.signal)),
      );
      if (!stop.signal.aborted) setItems(answers.flatMap((answer) => (answer.ok ? answer.value.items : [])));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [q, term, session]);
  const rank = (item: DeskItem): number => {
    const at = similar?.findIndex((one) => one.id === item.id) ?? -1;
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  return items
    .filter((item) => item.id !== id)
    .toSorted((a, b) => (q ? 0 : rank(a) - rank(b)))
    .slice(0, MOST_SHOWN);
};
