import { useState } from "react";
import { ANSWERS, type Answer, answerOf, labelByAnswer, reminderText } from "#office/meetings/answer-of.ts";
import { AnswerRow } from "#office/meetings/answer-row.tsx";
import { InvitePanel } from "#office/meetings/invite-panel.tsx";
import { isNamedBy } from "#office/meetings/person-filter.ts";
import type { MeetingPartProps } from "#office/meetings/use-meeting.ts";
import { Button } from "#ui/button.tsx";
import { copyText } from "#ui/copy-text.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { showToast } from "#ui/toast-store.ts";
import { groupBy } from "#office/meetings/group-by.ts";

/** Who is invited and what each has answered; who is silent, as a text to be copied. */
export function AnswersPart({ meeting, desk }: MeetingPartProps) {
  const isOpen = meeting.state === "DRAFT" || meeting.state === "PUBLISHED";
  const [isInviting, setInviting] = useState(isOpen && meeting.invitees.length === 0);
  const [only, setOnly] = useState<Answer | null>(null);
  const [q, setQ] = useState("");
  if (isInviting) return <InvitePanel meeting={meeting} desk={desk} onClose={() => setInviting(false)} />;
  const byAnswer = groupBy(meeting.invitees, answerOf);
  const silent = byAnswer.get("silent") ?? [];
  const shown = (only ? (byAnswer.get(only) ?? []) : meeting.invitees).filter(isNamedBy(q));
  const copy = async () =>
    showToast(
      (await copyText(reminderText(meeting.title, silent)))
        ? `已复制 ${silent.length} 人的提醒名单`
        : "复制不了，请选中名单后复制",
    );
  return (
    <section className="meetings__part" aria-label="通知与答复">
      <div className="meetings__bar">
        <div className="meetings__filters" role="group" aria-label="按答复筛选">
          <FilterChip label="全部" count={meeting.invitees.length} isOn={only === null} onPress={() => setOnly(null)} />
          {ANSWERS.map((answer) => (
            <FilterChip
              key={answer}
              label={labelByAnswer[answer]}
              count={byAnswer.get(answer)?.length ?? 0}
              isOn={only === answer}
              onPress={() => setOnly(only === answer ? null : answer)}
            />
          ))}
        </div>
        <Input label="查找人员" labelHidden type="search" placeholder="姓名、编号、界别" value={q} onChange={setQ} />
        {isOpen && (
          <Button icon="user" onPress={() => setInviting(true)}>
            调整名单
          </Button>
        )}
        {silent.length > 0 && meeting.state === "PUBLISHED" && (
          <Button icon="copy" onPress={() => void copy()}>
            复制提醒名单
          </Button>
        )}
        <span className="meetings__print">
          <Button icon="print" kind="quiet" compact onPress={() => window.print()}>
            打印
          </Button>
        </span>
      </div>
      {meeting.invitees.length === 0 ? (
        <EmptyState icon="user" text="还没有选人员。" />
      ) : (
        <div className="ui-table-scroll meetings__sheet">
          <table className="ui-table">
            <caption className="meetings__printed">{meeting.title} 通知与答复</caption>
            <thead>
              <tr>
                {["编号", "姓名", "界别", "身份", "座位", "答复", "答复时间"].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((invitee) => (
                <AnswerRow key={invitee.memberId} invitee={invitee} sessions={meeting.sessions} />
              ))}
            </tbody>
          </table>
          {shown.length === 0 && <EmptyState icon="search" text="没有符合条件的人员。" />}
        </div>
      )}
    </section>
  );
}

interface FilterChipProps {
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function FilterChip({ label, count, isOn, onPress }: FilterChipProps) {
  return (
    <button type="button" className="meetings__filter" aria-pressed={isOn} onClick={onPress}>
      {label} <strong>{count}</strong>
    </button>
  );
}
