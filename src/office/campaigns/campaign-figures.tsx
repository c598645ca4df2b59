import type { CampaignDetail } from "#data/office/campaigns.ts";
import { shareWords } from "#domain/campaign/share-words.ts";
import { Link } from "react-router";

/** 线索 → 信息 → 印发 → 市级以上采用, each with its share of the step before and a way to its items. */
export function CampaignFigures({ campaign }: { readonly campaign: CampaignDetail }) {
  const { id, figures } = campaign;
  const { leads, reports, issued, adopted } = figures;
  const steps = [
    { name: "线索", count: leads, of: null, to: `/office/triage?campaign=${id}` },
    { name: "形成信息", count: reports, of: leads, to: `/office/opinions?campaign=${id}` },
    { name: "印发", count: issued, of: reports, to: `/office/opinions?campaign=${id}&state=ISSUED` },
    { name: "市级以上采用", count: adopted, of: reports, to: `/office/opinions?campaign=${id}` },
  ] as const;
  return (
    <section className="campaigns__part" aria-label="转化情况">
      <h2>转化情况</h2>
      <ol className="campaigns__steps">
        {steps.map(({ name, count, of, to }) => (
          <li key={name}>
            <Link to={to}>
              <strong>{count}</strong>
              <span>{name}</span>
            </Link>
            {of !== null && <span className="ui-meta">{shareWords(count, of)}</span>}
          </li>
        ))}
      </ol>
      <p className="ui-meta">
        共收到 {figures.submissions} 条，其中委员 {figures.ofMembers} 条；撤回、不予受理和待审核的不计为线索。
        信息可能由几条线索合成，也可能由委员为本次行动直接撰写。
      </p>
    </section>
  );
}
