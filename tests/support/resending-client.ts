import { receiptFromBytes } from "#domain/submission/receipt.ts";
import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

export interface Acknowledged {
  readonly id: string;
  readonly receipt: string;
  readonly text: string;
  readonly receivedAt: string;
}

/** A phone: submits one text after the other, and sends each again under the same id until it is acknowledged. */
export const startResendingClient = (origin: string, name: string) => {
  const acknowledged: Acknowledged[] = [];
  const surprises: string[] = [];
  const life = { isOver: false };
  let unanswered = 0;

  const deliver = async (submission: Submission): Promise<void> => {
    for (;;) {
      const answer = await put(origin, submission);
      if (answer === undefined) unanswered++;
      else if (answer.status === 200 || answer.status === 201) {
        const { id, receipt, receivedAt } = answer.body;
        if (id !== submission.id || receipt !== submission.body.receipt) surprises.push(JSON.stringify(answer.body));
        acknowledged.push({ id: submission.id, receipt, text: submission.body.text, receivedAt });
        return;
      } else if (answer.status !== 503) {
        surprises.push(`${answer.status} ${JSON.stringify(answer.body)}`);
        return;
      }
      await pause(20);
    }
  };

  const running = (async () => {
    for (let number = 1; !life.isOver; number++) await deliver(newSubmission(`${name} 的第 ${number} 条：路灯不亮。`));
  })();

  return {
    acknowledged,
    /** Answers that no server should have given. */
    surprises,
    /** How often a request got no answer, so that it was sent again. */
    unanswered: () => unanswered,
    /** Finishes the submission under way. */
    stop: async () => {
      life.isOver = true;
      await running;
    },
  };
};

type Submission = ReturnType<typeof newSubmission>;

const newSubmission = (text: string) => ({
  id: randomUUID(),
  body: {
    pointCode: pointCodeFromBytes(randomBytes(5)),
    text,
    receipt: receiptFromBytes(randomBytes(16)),
    writtenAt: new Date().toISOString(),
  },
});

interface Answer {
  readonly status: number;
  readonly body: { readonly id: string; readonly receipt: string; readonly receivedAt: string };
}

/** The whole answer, or undefined where the connection broke before its end. */
const put = async (origin: string, { id, body }: Submission): Promise<Answer | undefined> => {
  try {
    const response = await fetch(`${origin}/api/v1/submissions/${id}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: response.status, body: (await response.json()) as Answer["body"] };
  } catch {
    return undefined;
  }
};
