import { deliveryWords } from "#data/delivery-words.ts";
import type { WaitingCheckIn } from "#data/my-meetings.ts";
import { useOnline } from "#data/sync-status.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Link } from "react-router";

interface CheckInLineProps {
  readonly checkIn: WaitingCheckIn;
  readonly title: string;
  readonly now: Date;
}

/** A scanned code that has not arrived: never called a check-in before the server said so. */
export function CheckInLine({ checkIn, title, now }: CheckInLineProps) {
  const online = useOnline();
  const { delivery, at } = checkIn;
  const isRefused = delivery.state === "NEEDS_ATTENTION";
  // The office has confirmed who was there: scanning again cannot help.
  const isConfirmed = delivery.state === "NEEDS_ATTENTION" && delivery.code === "too-late";
  return (
    <div className="meeting-due" role="status">
      <strong>签到：{title}</strong>
      <span>{timeWords(at, now)} 扫的会场码</span>
      <span className={isRefused ? "meeting-refused" : "meeting-pending"}>{deliveryWords(delivery, online)}</span>
      {isRefused && !isConfirmed && <span>请再扫一次，或到签到台登记。</span>}
      {isRefused && !isConfirmed && <Link to="/meetings/code">出示本人码</Link>}
      {isConfirmed && <span>已记为缺席的，也可以在那一条上提出疑问。</span>}
      {isConfirmed && <Link to="/my-score">我的履职</Link>}
    </div>
  );
}
