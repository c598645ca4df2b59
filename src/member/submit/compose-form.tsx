import { CategoryChips } from "#member/submit/category-chips.tsx";
import { LikeCard } from "#member/submit/like-card.tsx";
import { PointCard } from "#member/submit/point-card.tsx";
import { useSubmit } from "#member/submit/use-submit.ts";
import { useDraftSavedAt, submitDraftKey } from "#data/draft-list.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { PHOTO_LIMIT, TEXT_LIMIT } from "#domain/submission/submission-lists.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { PhotoStrip } from "#ui/photo-strip.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useNow } from "#ui/use-now.ts";

const HINT = "写清在哪里、什么事、希望怎么解决。可以点键盘上的话筒说话输入。";

/** One text, one tap. Place and time are filled in; the rest may be left out. */
export function ComposeForm({ pointCode }: { readonly pointCode: string }) {
  const draft = useSubmit(pointCode);
  const savedAt = useDraftSavedAt(submitDraftKey(pointCode));
  const now = useNow();
  return (
    <Page
      title="反映情况"
      back={{ to: "/", label: "首页" }}
      foot={
        <Button kind="primary" wide icon="send" busy={draft.isBusy} onPress={() => void draft.send()}>
          {draft.isPreparing ? "正在处理照片" : "一键提交"}
        </Button>
      }
    >
      {draft.failure && (
        <Notice tone="red" alert>
          <p>{draft.failure}</p>
        </Notice>
      )}
      <PointCard pointCode={pointCode} />
      <Card>
        <TextArea
          label="您要反映什么"
          hint={HINT}
          rows={6}
          value={draft.text}
          onChange={draft.setText}
          error={draft.textError}
          count={{ now: countLetters(draft.text), most: TEXT_LIMIT }}
          disabled={!draft.isReady}
          data-kept
        />
        {savedAt !== undefined && draft.text !== "" && (
          <p className="ui-meta">草稿 · {timeWords(savedAt, now)} 已存本机</p>
        )}
      </Card>
      <LikeCard text={draft.text} onJoined={() => void draft.discard()} />
      <Card title="照片" aside={<span className="ui-meta">可不加，最多 {PHOTO_LIMIT} 张</span>}>
        <PhotoStrip
          photos={draft.photos.map((photo) => ({ key: photo.sha256, src: photo.previewUrl }))}
          onAdd={(files) => void draft.addPhotos(files)}
          onRemove={draft.removePhoto}
          most={PHOTO_LIMIT}
        />
        {draft.photoFault && (
          <Notice tone="amber" alert>
            <p>{draft.photoFault}</p>
          </Notice>
        )}
        <p className="ui-meta">照片在本机缩小，拍摄地点和时间等信息会去掉。</p>
      </Card>
      <Card>
        <CategoryChips value={draft.category} onChange={draft.setCategory} />
      </Card>
    </Page>
  );
}
