import { readMeetingPeople, type MeetingPerson } from "#data/office/meetings.ts";
import { readStudio, saveStudio, type StudioBody } from "#data/office/studios.ts";
import type { OfficeAnswer } from "#data/ask-endpoint.ts";
import { done } from "#domain/result.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { StudioFields } from "#office/studios/studio-fields.tsx";
import { StudioPeople } from "#office/studios/studio-people.tsx";
import { Button } from "#ui/button.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { Notice } from "#ui/notice.tsx";
import { useCallback, useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";

const newBody = (): StudioBody => ({
  rev: 0,
  name: "",
  kind: "COLLECTIVE",
  theme: "",
  townId: null,
  address: "",
  intro: "",
  star: null,
  status: "ACTIVE",
  openedOn: dayOf(shanghaiDay(new Date())),
  people: [],
});

/** The form as it begins: empty, or as the studio stands. */
const readBody = async (id: string, isNew: boolean, signal?: AbortSignal): Promise<OfficeAnswer<StudioBody>> => {
  if (isNew) return done(newBody());
  const answer = await readStudio(id, signal);
  if (!answer.ok) return answer;
  const { rev, name, kind, theme, townId, address, intro, star, status, openedOn, people } = answer.value;
  const kept = people.map(({ memberId, part }) => ({ memberId, part }));
  return done({ rev, name, kind, theme, townId, address, intro, star, status, openedOn, people: kept });
};

/** A studio's form: what it is, and who belongs to it. */
export function StudioEditPage() {
  const { id = "" } = useParams();
  const isNew = useSearchParams()[0].get("new") === "1";
  const [edited, setBody] = useState<StudioBody>();
  const askFor = useCallback((signal?: AbortSignal) => readBody(id, isNew, signal), [id, isNew]);
  const kept = useAnswer(askFor);
  const body = edited ?? kept.value;
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const people = useAnswer(readMeetingPeople);
  const navigate = useNavigate();
  const save = async () => {
    if (!body) return;
    setBusy(true);
    const answer = await saveStudio(id, body);
    setBusy(false);
    if (answer.ok) return navigate(`/office/studios/${id}`, { replace: true });
    setFault(answer.refusal.detail);
  };
  const members: readonly MeetingPerson[] = people.value?.members ?? [];
  return (
    <DeskPage
      title={isNew ? "新建工作室" : "修改工作室"}
      fault={kept.refusal?.detail ?? people.refusal?.detail}
      isLoading={!body}
      onRetry={() => void kept.askAgain()}
    >
      <p className="studios-back">
        <Link to={isNew ? "/office/studios" : `/office/studios/${id}`}>返回</Link>
      </p>
      {body && (
        <div className="studios-body">
          {fault && (
            <Notice tone="red" alert>
              <p>{fault}</p>
            </Notice>
          )}
          <StudioFields body={body} onChange={(changes) => setBody({ ...body, ...changes })} />
          <StudioPeople
            people={body.people}
            members={members}
            onChange={(next) => setBody({ ...body, people: [...next] })}
          />
          <Button kind="primary" busy={isBusy} disabled={body.name.trim() === ""} onPress={() => void save()}>
            保存
          </Button>
        </div>
      )}
    </DeskPage>
  );
}
