/** @jsxImportSource hono/jsx */
import { Note } from "#server/public-page/note.tsx";
import { PageFrame, type Surroundings } from "#server/public-page/page-frame.tsx";

/** Something went wrong on our side, or what came was too large: what to do now. */
export function TroublePage({ surroundings, sentence }: { surroundings: Surroundings; sentence: string }) {
  return (
    <PageFrame surroundings={surroundings} title="暂时没有办成" heading="暂时没有办成" page="other">
      <Note tone="red">
        <p>{sentence}</p>
      </Note>
      <p class="lead">按手机的返回键回到刚才的页面，写好的文字还在，可以再试一次。</p>
    </PageFrame>
  );
}
