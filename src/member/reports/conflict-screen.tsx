import { ConflictChoices } from "#member/reports/conflict-choices.tsx";
import { ConflictField } from "#member/reports/conflict-field.tsx";
import { DeviceCard } from "#member/reports/device-card.tsx";
import { LonelyCopy } from "#member/reports/lonely-copy.tsx";
import { useConflict, type Version } from "#member/reports/use-conflict.ts";
import { labelByReportField, REPORT_FIELDS } from "#domain/report/report-draft.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useNow } from "#ui/use-now.ts";

/** Two versions of one draft beside each other, and the choice between them. */
export function ConflictScreen({ mainId, copyId }: { readonly mainId: string; readonly copyId: string }) {
  const conflict = useConflict(mainId, copyId);
  const back = { to: "/reports", label: "社情民意" };
  if (conflict.state === "COMPARE") {
    return (
      <Page title="有两个版本" back={back} foot={<ConflictChoices conflict={conflict} />}>
        <Comparison versions={conflict.versions} />
      </Page>
    );
  }
  return (
    <Page title="有两个版本" back={back}>
      {conflict.state === "LOADING" && <Skeleton lines={6} />}
      {conflict.state === "ALONE" && <LonelyCopy conflict={conflict} />}
      {conflict.state === "OVER" && (
        <EmptyState icon="check" text="已经选好了，不用再选。">
          <LinkButton to={`/reports/${mainId}`} icon="file">
            打开草稿
          </LinkButton>
        </EmptyState>
      )}
    </Page>
  );
}

function Comparison({ versions }: { readonly versions: readonly [Version, Version] }) {
  const [left, right] = versions;
  const isSame = (field: (typeof REPORT_FIELDS)[number]) => left.fields[field] === right.fields[field];
  const same = REPORT_FIELDS.filter((field) => isSame(field) && left.fields[field] !== "");
  const now = useNow();
  return (
    <div className="report-conflict">
      <p>两台设备改了同一处，两边写的都留着。请对照着选，选完还可以撤销。</p>
      <div className="report-conflict__pair report-conflict__heads">
        {versions.map((version, at) => (
          <div key={version.id} className={`report-version report-version--${at}`}>
            <strong>{version.name}</strong>
            <span className="ui-meta">
              {[version.device, version.at && timeWords(version.at, now)].filter(Boolean).join(" · ")}
            </span>
          </div>
        ))}
      </div>
      {REPORT_FIELDS.filter((field) => !isSame(field)).map((field) => (
        <ConflictField key={field} label={labelByReportField[field]} field={field} versions={versions} />
      ))}
      {same.length > 0 && (
        <Disclosure summary={`两边相同的：${same.map((field) => labelByReportField[field]).join("、")}`}>
          {same.map((field) => (
            <div key={field}>
              <h3>{labelByReportField[field]}</h3>
              <p className="ui-pre">{left.fields[field]}</p>
            </div>
          ))}
        </Disclosure>
      )}
      <DeviceCard />
    </div>
  );
}
