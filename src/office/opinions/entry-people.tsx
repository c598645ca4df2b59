import { readAssignees } from "#data/office/submissions.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { labelByOpinionSource, OPINION_SOURCES } from "#domain/opinion/opinion-lists.ts";
import type { Entry } from "#office/opinions/use-entry.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";

/** Where it comes from and who wrote it: members from the roster, others by name. */
export function EntryPeople({ entry }: { readonly entry: Entry }) {
  const { body, change, faultOf } = entry;
  const { value, refusal } = useAnswer(readAssignees);
  const members = value?.members ?? [];
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? "委员";
  const setOther = (at: number, part: Partial<(typeof body.otherAuthors)[number]>) =>
    change({ otherAuthors: body.otherAuthors.map((other, place) => (place === at ? { ...other, ...part } : other)) });
  return (
    <>
      <NativeSelect
        label="来源"
        value={body.source}
        options={OPINION_SOURCES.map((source) => ({ value: source, label: labelByOpinionSource[source] }))}
        onChange={(source) => change({ source })}
      />
      <Input
        label="来源单位"
        need="optional"
        hint="界别、党派、专委会或信息员所在单位的名称"
        maxLength={60}
        value={body.sourceName}
        onChange={(sourceName) => change({ sourceName })}
        error={faultOf("sourceName")}
      />
      <SearchPicker
        label="委员作者"
        need="optional"
        placeholder="输入姓名，逐个添加"
        options={members
          .filter(({ id }) => !body.memberIds.includes(id))
          .map(({ id, name, sector }) => ({ value: id, label: name, meta: sector }))}
        value=""
        onChange={(id) => id && change({ memberIds: [...body.memberIds, id] })}
        error={faultOf("memberIds") ?? refusal?.detail}
      />
      <ul className="opinion-chosen">
        {body.memberIds.map((id) => (
          <li key={id}>
            {nameOf(id)}
            <Button
              kind="quiet"
              compact
              icon="close"
              label={`移出 ${nameOf(id)}`}
              onPress={() => change({ memberIds: body.memberIds.filter((one) => one !== id) })}
            >
              {""}
            </Button>
          </li>
        ))}
      </ul>
      {body.otherAuthors.map(({ name, organisation }, at) => (
        <div key={at} className="opinion-entry__pair">
          <Input
            label={`其他作者 ${at + 1}`}
            maxLength={30}
            value={name}
            onChange={(words) => setOther(at, { name: words })}
          />
          <Input
            label="单位"
            maxLength={60}
            value={organisation}
            onChange={(words) => setOther(at, { organisation: words })}
          />
        </div>
      ))}
      <Button
        compact
        icon="plus"
        onPress={() => change({ otherAuthors: [...body.otherAuthors, { name: "", organisation: "" }] })}
      >
        添加非委员作者
      </Button>
    </>
  );
}
