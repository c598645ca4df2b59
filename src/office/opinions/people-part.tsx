import type { OpinionDetail } from "#data/office/opinions.ts";

/** Everybody who wrote it, and who is credited for what by the ledger. */
export function PeoplePart({ detail }: { readonly detail: OpinionDetail }) {
  const { people, credits, editorName } = detail;
  return (
    <section className="opinion-part" aria-labelledby="opinion-people">
      <h2 id="opinion-people">作者</h2>
      <ol className="opinion-people">
        {people.map(({ place, name, organisation, memberId, hasLeft }) => (
          <li key={place}>
            <span>{name}</span>
            <span className="ui-meta">
              {[organisation, !memberId && "非委员", hasLeft && "已退出联名"].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
        {people.length === 0 && <li className="ui-meta">没有署名作者。</li>}
      </ol>
      {editorName && <p className="ui-meta">编辑：{editorName}</p>}
      {credits.length > 0 && (
        <>
          <h3>履职记录</h3>
          <ul className="opinion-people">
            {credits.map(({ memberId, name, words, on }) => (
              <li key={`${memberId} ${words} ${on}`}>
                <span>
                  {name} {words}
                </span>
                <time className="ui-meta">{on}</time>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
