import type { Genre } from "#member/drafts/genre.ts";
import { useNavigate, useSearchParams } from "react-router";

/** The field that has the whole screen. It stands in the address, so that the phone's own 返回 leaves it. */
export const useFullField = ({ texts }: Genre): readonly [string | null, (field: string | null) => void] => {
  const [address, setAddress] = useSearchParams();
  const navigate = useNavigate();
  const full = texts.find((field) => field === address.get("write")) ?? null;
  const change = (field: string | null) => {
    if (field) return setAddress({ write: field }, { state: { isStep: true }, preventScrollReset: true });
    const { isStep } = (history.state as { usr?: { isStep?: boolean } } | null)?.usr ?? {};
    if (isStep) void navigate(-1);
    else setAddress({}, { replace: true });
  };
  return [full, change];
};
