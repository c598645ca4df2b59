import { useState } from "react";
import type { MeetingPerson } from "#data/office/meetings.ts";
import { readPastedPeople } from "#office/meetings/paste-people.ts";
import { Button } from "#ui/button.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { groupBy } from "#office/meetings/group-by.ts";

export interface AddedPerson {
  readonly id: string;
  readonly seat?: string;
}

interface PeopleGroupsProps {
  readonly members: readonly MeetingPerson[];
  readonly isChosen: (id: string) => boolean;
  readonly onAdd: (people: readonly AddedPerson[], words: string) => void;
}

/** Ways to name many at once: all, 常委, a sector, a town, one by a search, a pasted list with seats. */
export function PeopleGroups({ members, isChosen, onAdd }: PeopleGroupsProps) {
  const addAll = (group: readonly MeetingPerson[], words: string) =>
    onAdd(
      group.filter(({ id }) => !isChosen(id)),
      words,
    );
  const standing = members.filter(({ isStanding }) => isStanding);
  return (
    <div className="meetings__ways">
      <div className="ui-cluster">
        <Button icon="plus" onPress={() => addAll(members, "全体委员")}>
          全体委员 {String(members.length)}
        </Button>
        {standing.length > 0 && (
          <Button icon="plus" onPress={() => addAll(standing, "常委")}>
            常委 {String(standing.length)}
          </Button>
        )}
      </div>
      <div className="meetings__pair">
        <GroupSelect label="按界别" members={members} groupOf={({ sector }) => sector} onAdd={addAll} />
        <GroupSelect label="按镇（街道）" members={members} groupOf={({ town }) => town ?? ""} onAdd={addAll} />
      </div>
      <SearchPicker
        label="按姓名"
        placeholder="姓名、编号或界别"
        options={members
          .filter(({ id }) => !isChosen(id))
          .map(({ id, name, sector, memberNo }) => ({ value: id, label: name, meta: `${sector} ${memberNo}` }))}
        value=""
        onChange={(id) => onAdd([{ id }], members.find((one) => one.id === id)?.name ?? "")}
      />
      <PasteField members={members} onAdd={onAdd} />
    </div>
  );
}

interface GroupSelectProps {
  readonly label: string;
  readonly members: readonly MeetingPerson[];
  readonly groupOf: (person: MeetingPerson) => string;
  readonly onAdd: (group: readonly MeetingPerson[], words: string) => void;
}

function GroupSelect({ label, members, groupOf, onAdd }: GroupSelectProps) {
  const groups = [...groupBy(members, groupOf)].filter(([name]) => name !== "");
  return (
    <NativeSelect
      label={label}
      value=""
      options={[
        { value: "", label: "选择后整组加入" },
        ...groups.map(([name, people]) => ({ value: name, label: `${name}（${people.length}）` })),
      ]}
      onChange={(name) => onAdd(groups.find(([one]) => one === name)?.[1] ?? [], name)}
    />
  );
}

function PasteField({ members, onAdd }: Pick<PeopleGroupsProps, "members" | "onAdd">) {
  const [text, setText] = useState("");
  const [left, setLeft] = useState("");
  const read = () => {
    const { found, unknown, unclear } = readPastedPeople(text, members);
    if (found.length > 0) onAdd(found, `粘贴的 ${found.length} 人`);
    setText([...unknown, ...unclear].join("\n"));
    const words = [
      unknown.length > 0 && `名册里没有：${unknown.join("、")}`,
      unclear.length > 0 && `有同名委员，请改用编号：${unclear.join("、")}`,
    ];
    setLeft(words.filter(Boolean).join("。"));
  };
  return (
    <div className="ui-stack">
      <TextArea
        label="粘贴名单"
        hint="每行一位：姓名或编号，后面可写座位。已在名单里的，座位会更新。"
        rows={3}
        error={left || undefined}
        value={text}
        onChange={setText}
      />
      <Button disabled={text.trim() === ""} onPress={read}>
        识别并加入
      </Button>
    </div>
  );
}
