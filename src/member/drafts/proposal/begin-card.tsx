import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import { PROPOSAL_TEXTS } from "#domain/proposal/proposal-draft.ts";
import { PROPOSAL_TEMPLATES } from "#domain/proposal/proposal-templates.ts";
import { Card } from "#ui/card.tsx";
import { Icon } from "#ui/icon.tsx";
import { Link } from "react-router";

/** On an empty page only: a scaffold to write into, or a topic that the office proposes. Gone with the first word. */
export function BeginCard({ fields, editor }: ProposalParts) {
  if (PROPOSAL_TEXTS.some((part) => fields[part].trim() !== "")) return null;
  return (
    <Card title="可以从这里开始">
      <p className="ui-meta">模板只有提纲，随写随改。也可以直接往下写。</p>
      <ul className="begin" aria-label="模板">
        {PROPOSAL_TEMPLATES.map(({ name, about, texts }) => (
          <li key={name}>
            <button type="button" className="begin__one" onClick={() => void editor.choose(texts)}>
              <strong>{name}模板</strong>
              <span className="ui-meta">{about}</span>
            </button>
          </li>
        ))}
      </ul>
      <Link className="begin__topics" to="/proposals/topics">
        <Icon name="list" />
        看参考选题
      </Link>
    </Card>
  );
}
