import { UPPER_LEVELS } from "#domain/opinion/opinion-lists.ts";
import { ForwardsPart } from "#office/opinions/forwards-part.tsx";
import { InstructionsPart } from "#office/opinions/instructions-part.tsx";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { WayUp } from "#office/opinions/way-up.tsx";

/** What became of an issued report: sent up level by level, instructed, forwarded. */
export function WaysPart({ detail, work }: ReportProps) {
  return (
    <>
      <section className="opinion-part" aria-labelledby="opinion-ways">
        <h2 id="opinion-ways">上报与采用</h2>
        <ul className="opinion-ways">
          {UPPER_LEVELS.map((level) => (
            <WayUp
              key={level}
              level={level}
              way={detail.escalations.find((one) => one.level === level)}
              detail={detail}
              work={work}
            />
          ))}
        </ul>
      </section>
      <InstructionsPart detail={detail} work={work} />
      <ForwardsPart detail={detail} work={work} />
    </>
  );
}
