import { useState } from "react";
import {
  keepPaperRating,
  paperFormAddress,
  type RatingAnswers,
  type RatingItem,
} from "#data/office/proposal-ratings.ts";
import {
  EVALUATION_QUESTIONS,
  evaluationAnswers,
  labelByEvaluationAnswer,
  labelByEvaluationQuestion,
  type EvaluationQuestion,
} from "#domain/proposal/evaluation-form.ts";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { showToast } from "#ui/toast-store.ts";

type Filled = Partial<Record<EvaluationQuestion, string>>;

interface PaperFormProps {
  readonly item: RatingItem;
  readonly silent: RatingItem["voters"];
  readonly onEntered: () => Promise<void>;
}

/** A form that came on paper, typed as it was ticked; or the empty one to print. What a member has said online stays. */
export function PaperForm({ item, silent, onEntered }: PaperFormProps) {
  const [memberId, setMemberId] = useState(silent[0]?.memberId ?? "");
  const [filled, setFilled] = useState<Filled>({});
  const [words, setWords] = useState({ comment: "", wouldSatisfy: "" });
  const [fault, setFault] = useState("");
  const lacks = EVALUATION_QUESTIONS.some((question) => question !== "leaderReplied" && !filled[question]);
  const enter = async () => {
    // The server checks every answer against its list.
    const answers = { leaderReplied: null, ...filled, ...words } as RatingAnswers;
    const answer = await keepPaperRating(item.id, memberId, answers);
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    showToast("已录入纸质评价");
    await onEntered();
  };
  return (
    <div className="ui-record__form">
      <NativeSelect
        label="哪位委员的评价表"
        value={memberId}
        options={silent.map((voter) => ({ value: voter.memberId, label: voter.name }))}
        onChange={setMemberId}
      />
      <LinkButton outside icon="download" to={paperFormAddress(item.id, memberId)}>
        下载空白评价表 docx
      </LinkButton>
      <div className="ratings__questions">
        {EVALUATION_QUESTIONS.map((question) => (
          <QuestionSelect
            key={question}
            question={question}
            value={filled[question] ?? ""}
            onChange={(value) => setFilled((now) => ({ ...now, [question]: value || undefined }))}
          />
        ))}
      </div>
      <TextArea
        label="怎样才能满意"
        need="optional"
        rows={2}
        value={words.wouldSatisfy}
        onChange={(wouldSatisfy) => setWords((now) => ({ ...now, wouldSatisfy }))}
      />
      <TextArea
        label="意见或建议"
        need="optional"
        rows={2}
        value={words.comment}
        onChange={(comment) => setWords((now) => ({ ...now, comment }))}
      />
      <Fault words={fault} />
      <Button kind="primary" disabled={lacks} onPress={() => void enter()}>
        录入
      </Button>
    </div>
  );
}

interface QuestionSelectProps {
  readonly question: EvaluationQuestion;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function QuestionSelect({ question, value, onChange }: QuestionSelectProps) {
  const labels: Readonly<Record<string, string>> = labelByEvaluationAnswer[question];
  const empty = question === "leaderReplied" ? "不适用" : "请选择";
  return (
    <NativeSelect
      label={labelByEvaluationQuestion[question]}
      value={value}
      options={[
        { value: "", label: empty },
        ...evaluationAnswers[question].map((answer) => ({ value: answer, label: labels[answer] ?? "" })),
      ]}
      onChange={onChange}
    />
  );
}
