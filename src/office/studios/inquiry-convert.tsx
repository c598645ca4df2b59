import { moveOne, type MoveBody } from "#data/office/submissions.ts";
import type { InquiryDetail } from "#data/office/studios.ts";
import { useMay } from "#data/office/use-may.ts";
import { labelBySubmissionMove } from "#domain/submission/submission-flow.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Fault } from "#ui/fault.tsx";
import { Input } from "#ui/input.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useState } from "react";

const WAYS = ["convertToReport", "convertToProposal", "convertToTopic"] as const;
type Way = (typeof WAYS)[number];
const TITLE_LIMIT = 100;
const TITLE_LETTERS = 40;

interface InquiryConvertProps {
  readonly inquiry: InquiryDetail;
  readonly onConverted: () => Promise<void>;
}

/** What is asked becomes a report, a proposal's lead or a topic, as other words do at the intake desk. Nothing where the flow or the role says no. */
export function InquiryConvert({ inquiry, onConverted }: InquiryConvertProps) {
  const mayMove = useMay("submission.move");
  const [way, setWay] = useState<Way>("convertToReport");
  const [title, setTitle] = useState(() => beginningOf(inquiry.text));
  const [note, setNote] = useState("");
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const open = WAYS.filter((one) => inquiry.moves.includes(one));
  if (!mayMove || open.length === 0) return null;

  const send = async () => {
    setBusy(true);
    setFault(undefined);
    const body: MoveBody = { move: way, title: title.trim(), ...(note.trim() && { note: note.trim() }) };
    const answer = await moveOne(inquiry.id, body);
    setBusy(false);
    if (!answer.ok) return setFault(answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail);
    await onConverted();
  };
  const tooLong = countLetters(title) > TITLE_LIMIT ? `最多 ${TITLE_LIMIT} 字` : undefined;
  return (
    <Disclosure summary="转为信息、提案线索或议题">
      <p className="ui-meta">
        转化后不再等委员答复，提问人凭查询码看到已转化。没有答复就转化的，答复率里仍算没有答复。
      </p>
      {fault && <Fault words={fault} />}
      <NativeSelect
        label="转为"
        value={way}
        options={open.map((value) => ({ value, label: labelBySubmissionMove[value] }))}
        onChange={setWay}
      />
      <Input label="标题" hint="可改；原文会一并带过去" value={title} onChange={setTitle} error={tooLong} />
      <TextArea label="给提问人的说明" need="optional" rows={2} value={note} onChange={setNote} />
      <div className="ui-cluster">
        <Button busy={isBusy} disabled={!title.trim() || tooLong !== undefined} onPress={() => void send()}>
          {labelBySubmissionMove[way]}
        </Button>
        {way === "convertToReport" && (
          <LinkButton compact kind="quiet" icon="pencil" to={`/office/opinions/new?from=${inquiry.id}&source=STUDIO`}>
            写成全文再转，可署委员
          </LinkButton>
        )}
      </div>
    </Disclosure>
  );
}

/** The first sentence, cut where it goes on too long. */
const beginningOf = (text: string): string =>
  [...(text.trim().split(/[。！？!?\n]/u)[0] ?? "")].slice(0, TITLE_LETTERS).join("");
