import "#office/meetings/room.css";
import { useCallback, useEffect } from "react";
import { useNavigate, useParams } from "react-router";
import { readOneMeeting } from "#data/office/meetings.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { useKeepAwake } from "#office/meetings/keep-awake.ts";
import { RoomQr } from "#office/meetings/room-qr.tsx";
import { Countdown, NoCode, RoomCounts } from "#office/meetings/room-side.tsx";
import { minutesAhead, useRoomCodes } from "#office/meetings/use-room-codes.ts";
import { spanWords } from "#office/meetings/when.ts";
import { setTheme, useAppearance } from "#ui/appearance.ts";
import { useKeys } from "#ui/use-keys.ts";

/** 会场大屏: the changing code for the projector. */
export function RoomScreen() {
  const { id = "", sessionId = "" } = useParams();
  const navigate = useNavigate();
  const askFor = useCallback((signal?: AbortSignal) => readOneMeeting(id, signal), [id]);
  const { value: meeting, refusal, askAgain } = useAnswer(askFor);
  const codes = useRoomCodes(id, sessionId);
  const { room, code, serverNow, isCutOff, left } = codes;
  const session = meeting?.sessions.find((one) => one.id === sessionId);
  const back = () => void navigate(`/office/meetings/${id}?tab=check-in`, { replace: true });
  useKeepAwake();
  useKeys({ escape: back, f: toggleFullScreen });
  useEffect(() => {
    document.title = "签到 · 掌上履职";
  }, []);
  // The line was down when the page opened.
  useEffect(() => {
    if (refusal && room) void askAgain();
  }, [refusal, room, askAgain]);
  return (
    <main className="room">
      <header className="room__head">
        <h1>{meeting?.title ?? "签到"}</h1>
        <p>{session && `${session.label}　${spanWords(session.startsAt, session.endsAt)}`}</p>
      </header>
      <div className="room__code">
        {code && <RoomQr link={new URL(code.link, location.origin).href} />}
        {!code && room && <NoCode room={room} now={serverNow} isCutOff={isCutOff} />}
        {!code && !room && <p className="room__nocode">{codes.fault || "正在取签到码"}</p>}
      </div>
      <aside className="room__side">
        {left && <Countdown {...left} />}
        {room && <RoomCounts room={room} />}
        {isCutOff && room && code && (
          <p className="room__cutoff" role="status">
            网络断开，签到照常，还可以用 {minutesAhead(room.codes, serverNow)} 分钟。人数恢复网络后更新。
          </p>
        )}
      </aside>
      <p className="room__how">请用掌上履职扫码签到，没有手机可在签到台登记</p>
      <RoomTools onBack={back} />
    </main>
  );
}

function RoomTools({ onBack }: { readonly onBack: () => void }) {
  const isDark = useAppearance(({ theme }) => theme === "dark");
  return (
    <div className="room__tools">
      <button type="button" onClick={onBack}>
        返回（Esc）
      </button>
      <button type="button" onClick={toggleFullScreen}>
        全屏（F）
      </button>
      <button type="button" onClick={() => setTheme(isDark ? "light" : "dark")}>
        {isDark ? "浅色" : "深色"}
      </button>
    </div>
  );
}

const toggleFullScreen = (): void => {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.().catch(() => undefined);
};
