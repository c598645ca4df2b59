import { useState } from "react";
import { type Account, type OneTimeCode, readAccounts, renewAccount, switchAccount } from "#data/office/accounts.ts";
import type { OfficeAnswer, OfficeRefusal } from "#data/ask-endpoint.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";

/** A code that was just given, and whose it is; gone as soon as the page is left. */
export interface GivenCode {
  readonly account: Account;
  readonly activation: OneTimeCode;
}

export const useAccounts = () => {
  const { value, refusal, askAgain, setAnswer } = useAnswer(readAccounts);
  const [given, setGiven] = useState<GivenCode | null>(null);
  const [fault, setFault] = useState<OfficeRefusal | null>(null);

  const put = (account: Account) => {
    const others = value?.items.filter(({ id }) => id !== account.id) ?? [];
    const items = [...others, account].toSorted((a, b) => a.name.localeCompare(b.name, "zh-CN"));
    setAnswer(done({ units: value?.units ?? [], members: value?.members ?? [], items }));
  };
  const give = (code: GivenCode) => {
    put(code.account);
    setGiven(code);
    setFault(null);
  };
  const after = <Value>(answer: OfficeAnswer<Value>, act: (value: Value) => void) => {
    setFault(answer.ok ? null : answer.refusal);
    if (answer.ok) act(answer.value);
  };

  return {
    items: value?.items,
    units: value?.units ?? [],
    members: value?.members ?? [],
    refusal: refusal ?? fault,
    given,
    askAgain,
    give,
    hideCode: () => setGiven(null),
    renew: async (id: string) => after(await renewAccount(id), give),
    setDisabled: async (id: string, disabled: boolean) => after(await switchAccount(id, disabled), put),
  };
};

export type Accounts = ReturnType<typeof useAccounts>;
