/** @jsxImportSource hono/jsx */
import { rateInWords } from "#domain/studio/answer-rate.ts";
import { labelByRemovalReason } from "#domain/studio/studio-lists.ts";
import { weekdayOf } from "#domain/studio/duty-pattern.ts";
import { dayOf } from "#domain/time/local-date.ts";
import type { PublicDuty, StudioFigures } from "#server/studios/read-studio-page.ts";

type DutyProps = { duty: readonly PublicDuty[]; today: string; address: string };

/** Who sits there today and next. */
export function StudioDuty({ duty, today, address }: DutyProps) {
  return (
    <section class="card">
      <h2>值班委员</h2>
      {duty.length === 0 ? (
        <p>近期没有排班。您照常可以提交，由工作室负责人安排委员答复。</p>
      ) : (
        <ul class="rows">
          {duty.map(({ day, name, hours }) => (
            <li key={day + name}>
              <p>
                <b>{day === today ? "今天" : dayInWords(day)}</b>　{name}
                <span class="small">　{hours}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {address && <p class="small">地址：{address}</p>}
    </section>
  );
}

/** Every figure with its denominator; what was removed stands beside it with its reasons. */
export function StudioRate({ figures: { rate, removals } }: { figures: StudioFigures }) {
  return (
    <section class="card">
      <h2>答复情况</h2>
      {rate.valid === 0 ? (
        <p>还没有收到咨询。</p>
      ) : (
        <p>
          收到 {rate.valid} 件有效咨询，已答复 {rate.replied} 件，答复率 {rateInWords(rate)}。
        </p>
      )}
      {rate.removed > 0 && (
        <>
          <p class="small">另有 {rate.removed} 件经核实移除，不计入上面的数，每一件都有记录：</p>
          <table class="figures">
            <tbody>
              {removals.map(({ reason, count }) => (
                <tr key={reason}>
                  <th scope="row">{labelByRemovalReason[reason]}</th>
                  <td>{count} 件</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

const WEEKDAYS = ["", "周一", "周二", "周三", "周四", "周五", "周六", "周日"];

const dayInWords = (day: string): string => {
  const [, month, date] = day.split("-");
  return `${Number(month)}月${Number(date)}日 ${WEEKDAYS[weekdayOf(dayOf(day))]}`;
};
