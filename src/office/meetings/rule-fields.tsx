import type { MeetingFieldsProps } from "#office/meetings/meeting-fields.tsx";
import { Input } from "#ui/input.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { Switch } from "#ui/switch.tsx";

/** Answers, leave and how attendance is counted. */
export function RuleFields({ words, faults, onChange }: MeetingFieldsProps) {
  return (
    <section className="meetings__fields" aria-label="答复、请假和考勤">
      <div className="ui-field">
        <span className="ui-field__label">参加方式</span>
        <Segmented
          label="参加方式"
          value={words.isObligatory ? "must" : "may"}
          options={[
            { value: "must", label: "应到：不能来须请假" },
            { value: "may", label: "自愿报名：可不参加" },
          ]}
          onChange={(value) => onChange({ isObligatory: value === "must" })}
        />
      </div>
      <div className="meetings__pair">
        <Input
          label="答复截止"
          need="optional"
          type="date"
          value={words.answerDay}
          onChange={(answerDay) => onChange({ answerDay })}
        />
        <Input
          label="截止时间"
          type="time"
          disabled={words.answerDay === ""}
          value={words.answerTime}
          onChange={(answerTime) => onChange({ answerTime })}
        />
      </div>
      <div className="meetings__pair">
        <Input
          label="请假批准人"
          need="optional"
          maxLength={30}
          value={words.leaveApprover}
          onChange={(leaveApprover) => onChange({ leaveApprover })}
        />
        <Input
          label="开始后多少分钟算迟到"
          inputMode="numeric"
          error={faults.lateAfter}
          value={words.lateAfter}
          onChange={(lateAfter) => onChange({ lateAfter })}
        />
      </div>
      {words.kind !== "ACTIVITY" && <CountingFields words={words} faults={faults} onChange={onChange} />}
    </section>
  );
}

/** Of meetings only: an activity has neither half-days to miss nor speech papers. */
function CountingFields({ words, onChange }: MeetingFieldsProps) {
  return (
    <>
      <Switch
        label="到会不足三分之二的半天，按缺席计"
        hint="多个半天的会议用。请过假的半天不计入应到。"
        checked={words.twoThirds}
        onChange={(twoThirds) => onChange({ twoThirds })}
      />
      <div className="meetings__pair">
        <Input
          label="大会发言材料截止"
          need="optional"
          hint="填了日期，委员才能提交发言材料。"
          type="date"
          value={words.speechDay}
          onChange={(speechDay) => onChange({ speechDay })}
        />
        {words.speechDay && (
          <Input
            label="材料截止时间"
            hint="当天的钟点。"
            type="time"
            value={words.speechTime}
            onChange={(speechTime) => onChange({ speechTime })}
          />
        )}
      </div>
    </>
  );
}
