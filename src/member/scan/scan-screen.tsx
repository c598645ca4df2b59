import "#member/scan/scan.css";
import { CameraFaultNotice } from "#member/scan/camera-fault-notice.tsx";
import { OutcomeNotice } from "#member/scan/outcome-notice.tsx";
import { PhotoButton } from "#member/scan/photo-button.tsx";
import { useScanner } from "#member/scan/use-scanner.ts";
import { Viewfinder } from "#member/scan/viewfinder.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Input } from "#ui/input.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { useId } from "react";
import { useSearchParams } from "react-router";

/** Camera, photo or code: three ways to a point, all of them without a network. */
export function ScanScreen() {
  const pictureId = useId();
  const scanner = useScanner(pictureId);
  const { camera, outcome } = scanner;
  const { state } = camera;
  const isForMeeting = useSearchParams()[0].get("for") === "meeting";
  const back = isForMeeting ? { to: "/meetings", label: "会议活动" } : { to: "/", label: "首页" };
  return (
    <Page title={isForMeeting ? "扫会场码签到" : "扫码"} back={back}>
      {state.kind === "fault" ? (
        <CameraFaultNotice
          fault={state.fault}
          otherWays={isForMeeting ? "也可以出示本人码。" : "也可以在下面输入编号，或用照片识别。"}
          onRetry={camera.retry}
        />
      ) : null}
      <div hidden={state.kind === "fault"}>
        <Viewfinder elementId={pictureId} state={state} aim={isForMeeting ? "会场屏幕上的二维码" : "海报上的二维码"} />
      </div>
      {(camera.torch || camera.switchCamera) && (
        <div className="scan-tools">
          {camera.torch && (
            <Button icon="light" onPress={() => void camera.torch?.toggle()}>
              {camera.torch.isOn ? "关闭手电" : "打开手电"}
            </Button>
          )}
          {camera.switchCamera && (
            <Button icon="refresh" onPress={camera.switchCamera}>
              换摄像头
            </Button>
          )}
        </div>
      )}
      {outcome && <OutcomeNotice outcome={outcome} onClose={scanner.forget} />}
      {isForMeeting ? (
        <Card title="扫不了码时">
          <LinkButton wide icon="user" to="/meetings/code">
            出示本人码
          </LinkButton>
          <p className="ui-meta">也可以到签到台，请工作人员登记。</p>
        </Card>
      ) : (
        <OtherWays scanner={scanner} />
      )}
    </Page>
  );
}

/** Typing, a photo, the list: to a point without a camera. */
function OtherWays({ scanner }: { readonly scanner: ReturnType<typeof useScanner> }) {
  return (
    <Card title="不便扫码时">
      <form
        className="scan-code"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          scanner.acceptTyped();
        }}
      >
        <Input
          label="输入海报上的编号"
          hint="6 位数字和字母，大小写均可"
          value={scanner.typed}
          onChange={scanner.setTyped}
          error={scanner.typingError}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={120}
        />
        <Button type="submit" kind="primary" wide>
          确定
        </Button>
      </form>
      <div className="scan-tools">
        <PhotoButton
          icon="camera"
          takesPhoto
          busy={scanner.isReadingPhoto}
          onPhoto={(photo) => void scanner.acceptPhoto(photo)}
        >
          拍照识别
        </PhotoButton>
        <PhotoButton icon="image" busy={scanner.isReadingPhoto} onPhoto={(photo) => void scanner.acceptPhoto(photo)}>
          从相册选
        </PhotoButton>
      </div>
      <LinkButton kind="quiet" icon="pin" to="/points">
        从联系点名单里选
      </LinkButton>
    </Card>
  );
}
