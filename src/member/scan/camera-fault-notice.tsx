import { wordsByCameraFault, type CameraFault } from "#member/scan/camera-fault.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

interface CameraFaultNoticeProps {
  readonly fault: CameraFault;
  /** What else can be done here, in a sentence. */
  readonly otherWays: string;
  readonly onRetry: () => void;
}

/** Says why there is no picture, and names the other ways. */
export function CameraFaultNotice({ fault, otherWays, onRetry }: CameraFaultNoticeProps) {
  const { title, advice } = wordsByCameraFault[fault];
  return (
    <Notice tone="amber" icon="camera" alert title={title}>
      <p>
        {advice}
        {otherWays}
      </p>
      <Button icon="refresh" onPress={onRetry}>
        重新打开
      </Button>
    </Notice>
  );
}
