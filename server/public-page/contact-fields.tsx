/** @jsxImportSource hono/jsx */
import type { OpinionField, TypedOpinion } from "#server/public-page/opinion-form.tsx";
import { Wrong } from "#server/public-page/note.tsx";

type ContactProps = {
  typed: TypedOpinion | undefined;
  wrong: Partial<Record<OpinionField, string>>;
};

/** Folded away: nobody has to say who they are. Open where something in it has to be mended. */
export function ContactFields({ typed, wrong }: ContactProps) {
  const open = Boolean(typed?.name || typed?.phone || wrong.name || wrong.phone);
  return (
    <details class="card" open={open}>
      <summary>
        <span>
          留下联系方式<span class="how">可不填</span>
        </span>
      </summary>
      <p class="small">
        只用于就这件事与您联系。加密保存，工作人员查看须写明用途并留下记录；办结后不再使用，要求删除可凭查询码向办公室提出。
      </p>
      <div class="field">
        <label for="name">称呼</label>
        <input
          type="text"
          id="name"
          name="name"
          maxlength={50}
          autocomplete="name"
          value={typed?.name}
          aria-invalid={wrong.name ? "true" : undefined}
          aria-describedby={wrong.name ? "name-wrong" : undefined}
        />
        {wrong.name && <Wrong id="name-wrong">{wrong.name}</Wrong>}
      </div>
      <div class="field">
        <label for="phone">电话</label>
        <input
          type="tel"
          id="phone"
          name="phone"
          maxlength={20}
          inputmode="tel"
          autocomplete="tel"
          value={typed?.phone}
          aria-invalid={wrong.phone ? "true" : undefined}
          aria-describedby={wrong.phone ? "phone-wrong" : undefined}
        />
        {wrong.phone && <Wrong id="phone-wrong">{wrong.phone}</Wrong>}
      </div>
    </details>
  );
}
