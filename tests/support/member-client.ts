import { randomUUID } from "node:crypto";

interface OpAnswer {
  readonly opId: string;
  readonly status: string;
  readonly code?: string;
  readonly draft?: { readonly rev: number };
}

/** The session of a demo member (the first unless a phone number says which), and the ops that it sends: as a phone does, again and again under the same ids until each has a definite answer. */
export const openMemberClient = async (origin: string, ofPhone?: string) => {
  const { accounts } = (await (await fetch(`${origin}/api/v1/demo`)).json()) as {
    accounts: { role: string; phone: string; password: string }[];
  };
  const { phone: first, password } = accounts.find(({ role }) => role === "member") ?? {};
  const phone = ofPhone ?? first;
  const signedIn = await fetch(`${origin}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ phone, password }),
  });
  const { account } = (await signedIn.json()) as { account: { id: string } };
  const cookie = (signedIn.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
  const deviceId = randomUUID();

  /** One try: the results of the ops that were answered; none where no answer came. Any other answer than 503 throws. */
  const send = async (ops: readonly object[]): Promise<OpAnswer[] | undefined> => {
    try {
      const answer = await fetch(`${origin}/api/v1/ops`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie, origin },
        body: JSON.stringify({ deviceId, app: "member/1", ops }),
        signal: AbortSignal.timeout(20_000),
      });
      const body = (await answer.json()) as { results?: OpAnswer[] };
      if (answer.status === 200) return body.results;
      return answer.status === 503 ? undefined : [{ opId: "", status: `${answer.status} ${JSON.stringify(body)}` }];
    } catch {
      return undefined;
    }
  };
  const putPhoto = async (submissionId: string, sha256: string, bytes: Buffer): Promise<number | undefined> => {
    try {
      const answer = await fetch(`${origin}/api/v1/submissions/${submissionId}/photos/${sha256}`, {
        method: "PUT",
        headers: { "content-type": "image/jpeg", cookie, origin },
        body: new Uint8Array(bytes),
        signal: AbortSignal.timeout(20_000),
      });
      await answer.arrayBuffer();
      return answer.status === 503 ? undefined : answer.status;
    } catch {
      return undefined;
    }
  };
  const read = async <Answer>(path: string): Promise<Answer> =>
    (await fetch(`${origin}/api/v1/${path}`, { headers: { cookie } })).json() as Promise<Answer>;
  return { accountId: account.id, send, putPhoto, read };
};

export type MemberClient = Awaited<ReturnType<typeof openMemberClient>>;
