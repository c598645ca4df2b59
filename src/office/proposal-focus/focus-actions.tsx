import { useState } from "react";
import {
  nameLeader,
  takeDistinctionBack,
  takeLeaderOff,
  writeNote,
  type FocusProposal,
  type FocusView,
} from "#data/office/proposal-focus.ts";
import type { OfficeAnswer } from "#data/ask-endpoint.ts";
import type { LeaderRole } from "#domain/proposal/proposal-lists.ts";
import { labelByLeaderRole } from "#domain/proposal/proposal-lists.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";

type Open = "leader" | "note" | "void" | null;

interface FocusActionsProps {
  readonly item: FocusProposal;
  readonly view: FocusView;
  readonly onChanged: (item: FocusProposal) => void;
}

/** What can be added to a proposal here; one form at a time. */
export function FocusActions({ item, view, onChanged }: FocusActionsProps) {
  const [open, setOpen] = useState<Open>(null);
  const [fault, setFault] = useState("");
  const after = (answer: OfficeAnswer<FocusProposal>) => {
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    onChanged(answer.value);
    setOpen(null);
  };
  const distinction = item.distinctions.find(({ kind }) => kind === view);
  const noteKind = view === "LOOK_BACK" ? "LOOK_BACK" : "SUPERVISION";
  return (
    <div className="focus__actions">
      <Button compact icon="user" onPress={() => setOpen(open === "leader" ? null : "leader")}>
        领办、督办领导
      </Button>
      <Button compact icon="pencil" onPress={() => setOpen(open === "note" ? null : "note")}>
        {noteKind === "LOOK_BACK" ? "记回头看" : "记督办"}
      </Button>
      {distinction && (
        <Button compact kind="quiet" icon="undo" onPress={() => setOpen(open === "void" ? null : "void")}>
          撤销
        </Button>
      )}
      {open === "leader" && <LeaderForm item={item} after={after} />}
      {open === "note" && (
        <WordsForm label="记录" button="记下" send={async (text) => after(await writeNote(item.id, noteKind, text))} />
      )}
      {open === "void" && distinction && (
        <WordsForm
          label="撤销的原因"
          button="撤销"
          send={async (reason) => after(await takeDistinctionBack(item.id, distinction.id, reason))}
        />
      )}
      {fault && (
        <Notice tone="red" alert>
          {fault}
        </Notice>
      )}
    </div>
  );
}

function WordsForm({
  label,
  button,
  send,
}: {
  readonly label: string;
  readonly button: string;
  readonly send: (words: string) => Promise<void>;
}) {
  const [words, setWords] = useState("");
  return (
    <div className="focus__form">
      <TextArea label={label} value={words} onChange={setWords} rows={2} />
      <Button kind="primary" compact disabled={words.trim() === ""} onPress={() => void send(words)}>
        {button}
      </Button>
    </div>
  );
}

function LeaderForm({
  item,
  after,
}: {
  readonly item: FocusProposal;
  readonly after: (answer: OfficeAnswer<FocusProposal>) => void;
}) {
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const add = async (role: LeaderRole) => after(await nameLeader(item.id, { role, name, title }));
  return (
    <div className="focus__form">
      {item.leaders.map((leader) => (
        <p key={leader.id}>
          {labelByLeaderRole[leader.role]}：{leader.title} {leader.name}{" "}
          <Button compact kind="quiet" onPress={() => void takeLeaderOff(item.id, leader.id).then(after)}>
            不再{labelByLeaderRole[leader.role]}
          </Button>
        </p>
      ))}
      <Input label="姓名" value={name} onChange={setName} />
      <Input label="职务" value={title} onChange={setTitle} placeholder="例如 区政协副主席" />
      <Button compact disabled={name.trim() === ""} onPress={() => void add("LEAD_HANDLING")}>
        加为领办
      </Button>
      <Button compact disabled={name.trim() === ""} onPress={() => void add("SUPERVISING")}>
        加为督办
      </Button>
    </div>
  );
}
