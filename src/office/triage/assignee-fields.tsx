import { useAssignees } from "#office/triage/use-assignees.ts";
import type { MoveDraft } from "#office/triage/use-move-form.ts";
import { SearchPicker } from "#ui/search-picker.tsx";
import { TextArea } from "#ui/text-area.tsx";

/** Whom it goes to: type part of a name, Enter takes the first. */
export function AssigneeFields({ form, to }: { readonly form: MoveDraft; readonly to: "memberId" | "unitId" }) {
  const { value: assignees, refusal } = useAssignees();
  const options =
    to === "memberId"
      ? (assignees?.members ?? []).map(({ id, name, sector, town }) => ({
          value: id,
          label: name,
          meta: [sector, town].filter(Boolean).join(" · "),
        }))
      : (assignees?.units ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SearchPicker
        label={to === "memberId" ? "委员" : "承办单位"}
        placeholder={to === "memberId" ? "姓名、界别或镇街" : "单位名称"}
        options={options}
        value={form.body[to] ?? ""}
        onChange={(id) => form.change({ [to]: id || undefined })}
        error={form.faultOf(to) ?? refusal?.detail}
        autoFocus
      />
      <TextArea
        label="办理要求"
        need="optional"
        value={form.body.note ?? ""}
        onChange={(note) => form.change({ note })}
        rows={2}
        error={form.faultOf("note")}
      />
    </>
  );
}
