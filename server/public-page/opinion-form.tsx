/** @jsxImportSource hono/jsx */
import { ContactFields } from "#server/public-page/contact-fields.tsx";
import { Icon } from "#server/public-page/icon.tsx";
import { Note, Wrong } from "#server/public-page/note.tsx";
import {
  labelByOpinionCategory,
  OPINION_CATEGORIES,
  PHOTO_LIMIT,
  TEXT_LIMIT,
} from "#domain/submission/submission-lists.ts";
import { countLetters } from "#domain/text/plain-text.ts";

/** What the person typed, as far as a form brings it back. */
export interface TypedOpinion {
  readonly text: string;
  readonly category: string;
  readonly name: string;
  readonly phone: string;
}

export type OpinionField = "text" | "category" | "photos" | "name" | "phone";

export interface OpinionFormProps {
  readonly pointCode: string;
  readonly pointName: string;
  /** Minted at every rendering: a double post is one submission. */
  readonly id: string;
  /** When this page was rendered, signed. */
  readonly stamp: string;
  readonly typed?: TypedOpinion;
  /** A sentence about the whole, and one by field. */
  readonly trouble?: string;
  readonly wrong?: Partial<Record<OpinionField, string>>;
}

/** The one screen: what, photos, kind, contact, one button. Posts as it stands; the script takes over where there is one. */
export function OpinionForm({ pointCode, pointName, id, stamp, typed, trouble, wrong = {} }: OpinionFormProps) {
  return (
    <form
      id="opinion"
      method="post"
      action={`/p/${pointCode}`}
      enctype="multipart/form-data"
      novalidate
      data-code={pointCode}
      data-point={pointName}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="stamp" value={stamp} />
      <Note tone="red" id="trouble" role="alert" hidden={!trouble}>
        <p>{trouble}</p>
      </Note>
      <div class="card">
        <TextField text={typed?.text ?? ""} wrong={wrong.text} />
      </div>
      <div class="card">
        <PhotoField wrong={wrong.photos} />
      </div>
      <div class="card">
        <CategoryField chosen={typed?.category ?? ""} />
      </div>
      <ContactFields typed={typed} wrong={wrong} />
      <p class="trap" aria-hidden="true">
        <label>
          此处请留空
          <input type="text" id="website" name="website" tabindex={-1} autocomplete="off" />
        </label>
      </p>
      <Note tone="amber" id="identity" hidden>
        <p>内容里好像有身份证号。为保护您和他人，建议删去后再提交；确认需要保留，请再点一次提交。</p>
      </Note>
      <button class="primary" type="submit">
        提交反映
      </button>
    </form>
  );
}

function TextField({ text, wrong }: { text: string; wrong: string | undefined }) {
  return (
    <div class="field">
      <label for="text">
        您要反映什么<span class="how">必填</span>
      </label>
      <p class="small" id="text-hint">
        写清在哪里、是什么事、希望怎么解决。可以点键盘上的话筒说话输入。
      </p>
      <textarea
        id="text"
        name="text"
        rows={6}
        required
        aria-describedby={wrong ? "text-wrong text-hint" : "text-hint"}
        aria-invalid={wrong ? "true" : undefined}
      >
        {/* The first line end after the tag is not part of the text: one more keeps the person's own. */}
        {`\n${text}`}
      </textarea>
      {wrong && <Wrong id="text-wrong">{wrong}</Wrong>}
      <div class="under">
        <span id="saved"></span>
        <span class="count">
          <span id="count">{countLetters(text)}</span> / {TEXT_LIMIT} 字
        </span>
      </div>
    </div>
  );
}

function PhotoField({ wrong }: { wrong: string | undefined }) {
  return (
    <div class="field">
      <span class="label">
        照片<span class="how">可不填，最多 {PHOTO_LIMIT} 张</span>
      </span>
      <ul class="strip" id="strip" hidden></ul>
      <label class="pick" id="pick">
        <Icon name="camera" />
        <span>添加照片</span>
        <input
          type="file"
          id="photos"
          name="photos"
          accept="image/jpeg,image/png,image/webp"
          multiple
          aria-describedby={wrong ? "photos-wrong" : undefined}
        />
      </label>
      {wrong && <Wrong id="photos-wrong">{wrong}</Wrong>}
      <p class="small" id="photo-note" role="status"></p>
    </div>
  );
}

function CategoryField({ chosen }: { chosen: string }) {
  return (
    <fieldset class="field">
      <legend>
        属于哪一类<span class="how">可不选，工作人员会分</span>
      </legend>
      <div class="chips">
        <Chip value="" label="不确定" checked={chosen === ""} />
        {OPINION_CATEGORIES.map((category) => (
          <Chip
            key={category}
            value={category}
            label={labelByOpinionCategory[category]}
            checked={chosen === category}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Chip({ value, label, checked }: { value: string; label: string; checked: boolean }) {
  return (
    <label class="chip">
      <input type="radio" name="category" value={value} checked={checked} />
      <span>{label}</span>
    </label>
  );
}
