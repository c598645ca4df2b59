/** @jsxImportSource hono/jsx */
import { CampaignFields, type CampaignAsks } from "#server/public-page/campaign-fields.tsx";
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
  /** "1": question and answer may be shown to everybody. Asked at a studio only. */
  readonly publish?: string;
  /** Of a campaign: the town that was chosen, and what its own questions were answered. */
  readonly town?: string;
  readonly answer0?: string;
  readonly answer1?: string;
  readonly answer2?: string;
}

export type OpinionField = "text" | "category" | "photos" | "name" | "phone";

/** Where the form stands: it is posted there, and asks in the words of the place. */
export type FormPlace = "point" | "studio" | "campaign";

export interface OpinionFormProps {
  readonly place?: FormPlace;
  /** What a campaign asks beside the words. */
  readonly campaign?: CampaignAsks & { readonly asksCategory: boolean };
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
export function OpinionForm({
  place = "point",
  campaign,
  pointCode,
  pointName,
  id,
  stamp,
  typed,
  trouble,
  wrong = {},
}: OpinionFormProps) {
  const words = wordsByPlace[place];
  return (
    <form
      id="opinion"
      method="post"
      action={`${words.path}${pointCode}`}
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
        <TextField
          text={typed?.text ?? ""}
          wrong={wrong.text}
          {...words}
          {...(campaign?.prompt && { hint: campaign.prompt })}
        />
      </div>
      <div class="card">
        <PhotoField wrong={wrong.photos} />
      </div>
      {campaign && (campaign.questions.length > 0 || campaign.towns.length > 0) && (
        <div class="card">
          <CampaignFields asks={campaign} typed={typed} />
        </div>
      )}
      {place === "studio" && (
        <div class="card">
          <PublishField chosen={typed?.publish} />
        </div>
      )}
      {(place === "point" || campaign?.asksCategory) && (
        <div class="card">
          <CategoryField chosen={typed?.category ?? ""} />
        </div>
      )}
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
        {words.button}
      </button>
    </form>
  );
}

const wordsByPlace = {
  point: {
    path: "/p/",
    label: "您要反映什么",
    hint: "写清在哪里、是什么事、希望怎么解决。可以点键盘上的话筒说话输入。",
    button: "提交反映",
  },
  studio: {
    path: "/s/",
    label: "您想问什么",
    hint: "一次问一件事，写清来龙去脉。可以点键盘上的话筒说话输入。",
    button: "提交咨询",
  },
  campaign: {
    path: "/c/",
    label: "您要说什么",
    hint: "写清在哪里、是什么事。可以点键盘上的话筒说话输入。",
    button: "提交",
  },
} as const satisfies Record<FormPlace, object>;

type TextProps = { text: string; wrong: string | undefined; label: string; hint: string };

function TextField({ text, wrong, label, hint }: TextProps) {
  return (
    <div class="field">
      <label for="text">
        {label}
        <span class="how">必填</span>
      </label>
      <p class="small" id="text-hint">
        {hint}
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
        <Chip name="category" value="" label="不确定" checked={chosen === ""} />
        {OPINION_CATEGORIES.map((category) => (
          <Chip
            key={category}
            name="category"
            value={category}
            label={labelByOpinionCategory[category]}
            checked={chosen === category}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Private unless the person says otherwise. */
function PublishField({ chosen = "" }: { chosen: string | undefined }) {
  return (
    <fieldset class="field">
      <legend>答复给谁看</legend>
      <div class="chips">
        <Chip name="publish" value="" label="仅自己可见" checked={chosen !== "1"} />
        <Chip name="publish" value="1" label="可以公开" checked={chosen === "1"} />
      </div>
      <p class="small">
        选「可以公开」，答复后问题和答复会登在本页，供有同样问题的人看，不写您是谁。请不要在问题里写姓名、电话。
      </p>
    </fieldset>
  );
}

type ChipProps = { name: string; value: string; label: string; checked: boolean };

function Chip({ name, value, label, checked }: ChipProps) {
  return (
    <label class="chip">
      <input type="radio" name={name} value={value} checked={checked} />
      <span>{label}</span>
    </label>
  );
}
