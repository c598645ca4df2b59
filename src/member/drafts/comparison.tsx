import { choiceWords } from "#member/drafts/choice-words.ts";
import { ConflictField } from "#member/drafts/conflict-field.tsx";
import { DeviceCard } from "#member/drafts/device-card.tsx";
import type { Genre } from "#member/drafts/genre.ts";
import type { Version } from "#member/drafts/use-conflict.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { useNow } from "#ui/use-now.ts";

interface ComparisonProps {
  readonly genre: Genre;
  readonly versions: readonly [Version, Version];
}

/** What differs between two versions, texts and choices, field by field; what does not, folded away. */
export function Comparison({ genre, versions }: ComparisonProps) {
  const [left, right] = versions;
  const fields = [...genre.texts, ...genre.choices];
  const isSame = (field: string) => left.fields[field] === right.fields[field];
  const same = fields.filter((field) => isSame(field) && left.fields[field]);
  const now = useNow();
  return (
    <div className="draft-conflict">
      <p>两台设备改了同一处，两边写的都留着。请对照着选，选完还可以撤销。</p>
      <div className="draft-conflict__pair draft-conflict__heads">
        {versions.map((version, at) => (
          <div key={version.id} className={`draft-version draft-version--${at}`}>
            <strong>{version.name}</strong>
            <span className="ui-meta">
              {[version.device, version.at && timeWords(version.at, now)].filter(Boolean).join(" · ")}
            </span>
          </div>
        ))}
      </div>
      {fields
        .filter((field) => !isSame(field))
        .map((field) => (
          <ConflictField
            key={field}
            label={genre.labels[field] ?? ""}
            shown={(said) => choiceWords(field, said[field] ?? "")}
            versions={versions}
          />
        ))}
      {same.length > 0 && (
        <Disclosure summary={`两边相同的：${same.map((field) => genre.labels[field]).join("、")}`}>
          {same.map((field) => (
            <div key={field}>
              <h3>{genre.labels[field]}</h3>
              <p className="ui-pre">{choiceWords(field, left.fields[field] ?? "")}</p>
            </div>
          ))}
        </Disclosure>
      )}
      <DeviceCard />
    </div>
  );
}
