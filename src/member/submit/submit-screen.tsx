import "#member/submit/submit.css";
import { ComposeForm } from "#member/submit/compose-form.tsx";
import { readPointCode } from "#domain/liaison-point/point-code.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { useParams } from "react-router";

/** `/submit/K7Q2MX`: the point is in the address, so that reload, back and a shared link all keep it. */
export function SubmitScreen() {
  const { code = "" } = useParams();
  const reading = readPointCode(code);
  if (reading.kind === "code") return <ComposeForm key={reading.code} pointCode={reading.code} />;
  return (
    <Page title="反映情况" back={{ to: "/", label: "首页" }}>
      <Notice tone="red" title="编号有误">
        <p>「{code}」不是联系点的编号，请核对海报上的 6 位编号，或重新扫码。</p>
      </Notice>
      <LinkButton kind="primary" wide icon="scan" to="/scan" replace>
        扫码
      </LinkButton>
      <LinkButton wide icon="pin" to="/points" replace>
        从联系点名单里选
      </LinkButton>
    </Page>
  );
}
