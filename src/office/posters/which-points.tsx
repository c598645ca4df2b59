import { useState } from "react";
import type { Posters } from "#office/posters/use-posters.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** All active points, or those that are ticked in a list that can be searched. */
export function WhichPoints({ posters }: { readonly posters: Posters }) {
  const { points, scope, setScope, chosen } = posters;
  return (
    <section className="posters-which" aria-label="哪些联系点">
      <Segmented
        label="哪些联系点"
        value={scope}
        options={[
          { value: "all", label: `全部启用的${points ? ` ${points.length} 个` : ""}` },
          { value: "some", label: `挑选${chosen.size ? `（已选 ${chosen.size}）` : ""}` },
        ]}
        onChange={setScope}
      />
      {scope === "some" && (points ? <PointPicks posters={posters} points={points} /> : <Skeleton lines={4} />)}
    </section>
  );
}

interface PointPicksProps {
  readonly posters: Posters;
  readonly points: NonNullable<Posters["points"]>;
}

function PointPicks({ posters, points }: PointPicksProps) {
  const { chosen, setChosen } = posters;
  const [q, setQ] = useState("");
  const words = q.trim().toLowerCase().split(/\s+/);
  const found = points.filter(({ name, code, town }) => {
    const text = `${name} ${code} ${town ?? ""}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const hasAll = found.length > 0 && found.every(({ id }) => chosen.has(id));
  const toggle = (ids: readonly string[], on: boolean) => {
    const after = new Set(chosen);
    for (const id of ids)
      if (on) after.add(id);
      else after.delete(id);
    setChosen(after);
  };
  return (
    <>
      <div className="posters-which__find">
        <Input label="查找" labelHidden type="search" placeholder="名称、编号、镇街" value={q} onChange={setQ} />
        <Button
          compact
          onPress={() =>
            toggle(
              found.map(({ id }) => id),
              !hasAll,
            )
          }
        >
          {hasAll ? `取消这 ${found.length} 个` : `选中这 ${found.length} 个`}
        </Button>
      </div>
      <ul className="posters-picks" aria-label="可选的联系点">
        {found.map(({ id, name, code, town }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={(event) => toggle([id], event.target.checked)}
              />
              <span>{name}</span>
              <span className="ui-meta">
                <span className="ui-code">{code}</span> {town}
              </span>
            </label>
          </li>
        ))}
        {found.length === 0 && <li className="ui-meta">没有匹配的联系点</li>}
      </ul>
    </>
  );
}
