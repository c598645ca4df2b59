import { useEffect, useEffectEvent, useRef, useState } from "react";
import { checkInScanned } from "#data/office/meetings.ts";
import { readCodes } from "#office/meetings/code-camera.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";

interface MemberCodeScannerProps {
  readonly meetingId: string;
  readonly sessionId: string;
  readonly onCame: () => void;
  readonly onClose: () => void;
}

interface Outcome {
  readonly tone: "green" | "amber" | "red";
  readonly title: string;
  readonly words: string;
}

const SAME_AGAIN_MS = 6000;

/** The desk's camera reads the code that a member shows; what came of it stands large beside the picture. */
export function MemberCodeScanner({ meetingId, sessionId, onCame, onClose }: MemberCodeScannerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const seen = useRef(new Map<string, number>());
  const [fault, setFault] = useState("");
  const [outcome, setOutcome] = useState<Outcome>();

  const accept = useEffectEvent(async (code: string) => {
    const before = seen.current.get(code) ?? 0;
    if (performance.now() - before < SAME_AGAIN_MS && before > 0) return;
    seen.current.set(code, performance.now());
    const answer = await checkInScanned(meetingId, sessionId, code);
    if (!answer.ok) return setOutcome({ tone: "red", title: "没有签到", words: answer.refusal.detail });
    const { name, sector, wasHere, isLate } = answer.value;
    setOutcome({
      tone: isLate || wasHere ? "amber" : "green",
      title: name,
      words: `${sector}　${wordsOf(wasHere, isLate)}`,
    });
    onCame();
  });
  useEffect(() => {
    const stop = new AbortController();
    const read = async () => {
      if (!video.current) return;
      await readCodes(video.current, (text) => void accept(text), stop.signal);
    };
    read().catch((error: unknown) => !stop.signal.aborted && setFault(wordsOfFault(error)));
    return () => stop.abort();
  }, []);

  return (
    <section className="meetings__scanner" aria-label="扫委员本人码">
      {fault ? (
        <p className="meetings__camerafault">{fault}</p>
      ) : (
        <video ref={video} muted playsInline aria-label="摄像头画面" />
      )}
      <div className="meetings__scanned" role="status">
        {outcome ? (
          <p className={`meetings__outcome ui-tone--${outcome.tone}`}>
            <Icon name={outcome.tone === "green" ? "check" : "alert"} />
            <strong>{outcome.title}</strong>
            <span>{outcome.words}</span>
          </p>
        ) : (
          <p>请委员打开掌上履职的「会议」，出示本人码，对准摄像头。码在委员没有网络时也能出示。</p>
        )}
        <Button onPress={onClose}>关闭摄像头</Button>
      </div>
    </section>
  );
}

const wordsOf = (wasHere: boolean, isLate: boolean): string => {
  if (wasHere) return "先前已签到";
  return isLate ? "已签到，迟到" : "已签到";
};

const wordsOfFault = (error: unknown): string => {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError") return "没有使用摄像头的权限。请在浏览器里允许本网站使用摄像头，再打开一次。";
  if (name === "NotFoundError") return "这台电脑没有摄像头。可以用名单登记，或请委员扫会场大屏的码。";
  return "摄像头没有打开，可能正被其他程序使用。";
};
