import type { RoomCodes } from "#data/office/meetings.ts";
import { momentWords } from "#office/meetings/when.ts";
import { Icon } from "#ui/icon.tsx";

const RADIUS = 54;
const ROUND = 2 * Math.PI * RADIUS;

/** The seconds until the code changes. */
export function Countdown({ seconds, share }: { readonly seconds: number; readonly share: number }) {
  return (
    <div className="room__ring">
      <svg viewBox="0 0 120 120" aria-hidden="true">
        <circle cx="60" cy="60" r={RADIUS} />
        <circle cx="60" cy="60" r={RADIUS} strokeDasharray={ROUND} strokeDashoffset={ROUND * (1 - share)} />
      </svg>
      <p>
        <strong>{seconds}</strong>
        <span>秒后换码</span>
      </p>
    </div>
  );
}

/** How many have come. Numbers only: no name stands on this screen. */
export function RoomCounts({ room }: { readonly room: RoomCodes }) {
  return (
    <p className="room__counts" role="status">
      <span>已签到</span>
      <strong>{room.came}</strong>
      <span>应到 {room.invited} 人</span>
    </p>
  );
}

interface NoCodeProps {
  readonly room: RoomCodes;
  readonly now: number;
  readonly isCutOff: boolean;
}

/** Why there is no code to be shown. */
export function NoCode({ room, now, isCutOff }: NoCodeProps) {
  return (
    <div className="room__nocode" role="status">
      <Icon name={isCutOff ? "offline" : "clock"} />
      <p>{noCodeWords({ room, now, isCutOff })}</p>
    </div>
  );
}

const noCodeWords = ({ room, now, isCutOff }: NoCodeProps): string => {
  if (now < Date.parse(room.opensAt)) return `签到 ${momentWords(room.opensAt)} 开始`;
  if (now >= Date.parse(room.closesAt)) return "这个半天的签到已结束，未签到的请到签到台登记";
  return isCutOff ? "网络断开，备用的签到码已用完。请恢复网络，或到签到台登记" : "正在取签到码";
};
