import { PickedList } from "#member/drafts/proposal/picked-list.tsx";
import { useChoices } from "#member/drafts/proposal/use-choices.ts";
import { OtherAuthorForm } from "#member/drafts/report/other-author-form.tsx";
import type { ReportParts } from "#member/drafts/report/report-parts.ts";
import { useMemberId } from "#data/my-proposals.ts";
import { useProposalKit } from "#data/proposal-kit.ts";
import { useWhoAmI } from "#data/session.ts";
import { linesOf } from "#domain/proposal/proposal-draft.ts";
import { otherAuthorLine } from "#domain/report/other-authors.ts";
import { Card } from "#ui/card.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";

/** Whom the contract lets be named beside the first. */
const MOST = 20;

/** Who signs: the writer first, members out of the directory on this phone, and whoever else wrote along. */
export function AuthorsCard(parts: ReportParts) {
  const { shown: fields, keep } = useChoices(parts);
  const { members } = useProposalKit();
  const memberId = useMemberId();
  const me = useWhoAmI((state) => state.session?.account.name ?? "");
  const named = linesOf(fields.coAuthors);
  const others = linesOf(fields.otherAuthors);
  const free = members.filter(({ id }) => id !== memberId && !named.includes(id));
  const memberOf = (id: string) => members.find((one) => one.id === id);
  return (
    <Card title="作者" aside={<span className="ui-meta">第一作者：{me}</span>}>
      {named.length < MOST && (
        <SearchPicker
          label="联名委员"
          need="optional"
          hint={members.length === 0 ? "委员名单还没有下载，联网后再打开即可。" : "按先后顺序署名。"}
          placeholder="输入姓名或界别查找"
          options={free.map(({ id, name, sector }) => ({ value: id, label: name, meta: sector }))}
          value=""
          onChange={(id) => id !== "" && keep({ coAuthors: [...named, id].join("\n") })}
        />
      )}
      <PickedList
        label="联名委员"
        items={named.map((id) => ({
          key: id,
          name: memberOf(id)?.name ?? "（不在名单中的委员）",
          side: <span className="ui-meta">{memberOf(id)?.sector}</span>,
        }))}
        onRemove={(id) => keep({ coAuthors: named.filter((one) => one !== id).join("\n") })}
      />
      <PickedList
        label="其他作者"
        items={others.map((line) => ({ key: line, name: line.replace("\t", " · ") }))}
        onRemove={(line) => keep({ otherAuthors: others.filter((one) => one !== line).join("\n") })}
      />
      {others.length < MOST && (
        <OtherAuthorForm
          onAdd={(author) => keep({ otherAuthors: [...new Set([...others, otherAuthorLine(author)])].join("\n") })}
        />
      )}
    </Card>
  );
}
