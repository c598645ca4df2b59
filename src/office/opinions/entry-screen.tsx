import { useEffect } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { OPINION_SOURCES, type OpinionSource } from "#domain/opinion/opinion-lists.ts";
import { labelByReportField, REPORT_FIELDS, reportFieldLimits } from "#domain/report/report-draft.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { EntryPeople } from "#office/opinions/entry-people.tsx";
import { EntrySources } from "#office/opinions/entry-sources.tsx";
import { LettersCount } from "#office/opinions/letters-count.tsx";
import { type Entry, useEntry } from "#office/opinions/use-entry.ts";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { showToast } from "#ui/toast-store.ts";

const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** 代录: on behalf of an informant, a sector or a member's paper, or made of residents' words (`from` names them). */
export function EntryScreen() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const from = search.get("from")?.match(UUIDS);
  const entry = useEntry(from ? { submissionIds: from, source: sourceIn(search) } : {}, (detail) => {
    showToast(`已录入，编号 ${detail.number}。`);
    void navigate(`/office/opinions/${detail.id}?state=${detail.state}`, { replace: true });
  });
  useEffect(() => {
    document.title = "代录社情民意 · 掌上履职";
  }, []);
  return (
    <main className="opinion-page">
      <nav className="opinion-page__bar" aria-label="位置">
        <LinkButton kind="quiet" compact icon="back" to="/office/opinions?state=SUBMITTED">
          返回列表
        </LinkButton>
      </nav>
      <form
        className="opinion-entry"
        aria-label="代录社情民意"
        onSubmit={(event) => {
          event.preventDefault();
          void entry.send();
        }}
      >
        <h1>{from ? "由群众反映编成信息" : "代录社情民意"}</h1>
        {entry.refusal && <Fault words={entry.refusal.errors?.[0]?.detail ?? entry.refusal.detail} />}
        <div className="opinion-entry__columns">
          <div className="opinion-entry__words">
            {REPORT_FIELDS.map((field) => (
              <EntryField key={field} field={field} entry={entry} />
            ))}
            <LettersCount words={{ ...entry.body, sensitivity: "NORMAL" }} />
          </div>
          <div className="opinion-entry__words">
            <EntryPeople entry={entry} />
            <EntrySources entry={entry} />
          </div>
        </div>
        <div className="opinion-form__actions">
          <Button kind="primary" type="submit" busy={entry.isSending} disabled={entry.missing !== undefined}>
            录入
          </Button>
          <Button kind="quiet" onPress={entry.clear}>
            清空重填
          </Button>
          <span className="ui-meta">{entry.missing ?? "未录入的内容存在本机，重新打开还在。"}</span>
        </div>
      </form>
    </main>
  );
}

const sourceIn = (search: URLSearchParams): OpinionSource =>
  OPINION_SOURCES.find((source) => source === search.get("source")) ?? "LIAISON_POINT";

function EntryField({ field, entry }: { readonly field: (typeof REPORT_FIELDS)[number]; readonly entry: Entry }) {
  const value = entry.body[field];
  const most = reportFieldLimits[field];
  return (
    <TextArea
      label={labelByReportField[field]}
      need={field === "analysis" ? "optional" : "required"}
      rows={field === "title" ? 1 : 5}
      value={value}
      onChange={(words) => entry.change({ [field]: words })}
      error={entry.faultOf(field)}
      {...(countLetters(value) > most && { count: { now: countLetters(value), most } })}
      data-kept
    />
  );
}
