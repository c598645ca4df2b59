import type { OtherAuthorName } from "#domain/report/other-authors.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Input } from "#ui/input.tsx";
import { useState } from "react";

const NAME_LETTERS = 30;
const ORGANISATION_LETTERS = 60;

/** Somebody who is no member: 联系点信息员, a scholar, a resident who wants to be named. Folded away, for few need it. */
export function OtherAuthorForm({ onAdd }: { readonly onAdd: (author: OtherAuthorName) => void }) {
  const [name, setName] = useState("");
  const [organisation, setOrganisation] = useState("");
  const add = () => {
    const one = { name: oneLine(name), organisation: oneLine(organisation) };
    if (one.name === "") return;
    onAdd(one);
    setName("");
    setOrganisation("");
  };
  return (
    <Disclosure summary="添加不是委员的作者">
      <Input label="姓名" maxLength={NAME_LETTERS} autoComplete="off" value={name} onChange={setName} />
      <Input
        label="单位"
        need="optional"
        hint="如：某某社区联系点信息员"
        maxLength={ORGANISATION_LETTERS}
        autoComplete="off"
        value={organisation}
        onChange={setOrganisation}
      />
      <Button icon="plus" disabled={oneLine(name) === ""} onPress={add}>
        加为作者
      </Button>
    </Disclosure>
  );
}

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();
