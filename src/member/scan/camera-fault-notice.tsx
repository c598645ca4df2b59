import { wordsByCameraFault, type CameraFault } from "#member/scan/camera-fault.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** Says why there is no picture, and names the other ways. */
export function CameraFaultNotice({ fault, onRetry }: { readonly fault: CameraFault; readonly onRetry: () => void }) {
  const { title, advice } = wordsByCameraFault[fault];
  return (
    <Notice tone="amber" icon="camera" alert title={title}>
      <p>{advice}也可以在下面输入编号，或用照片识别。</p>
      <Button icon="refresh" onPress={onRetry}>
        重新打开
      </Button>
    </Notice>
  );
}
