import { REPORT_FIELDS, type ReportField } from "#domain/report/report-draft.ts";
import { useNavigate, useSearchParams } from "react-router";

/** The field that has the whole screen. It stands in the address, so that the phone's own 返回 leaves it. */
export const useFullField = (): readonly [ReportField | null, (field: ReportField | null) => void] => {
  const [address, setAddress] = useSearchParams();
  const navigate = useNavigate();
  const full = REPORT_FIELDS.find((field) => field === address.get("write")) ?? null;
  const change = (field: ReportField | null) => {
    if (field) return setAddress({ write: field }, { state: { isStep: true }, preventScrollReset: true });
    const { isStep } = (history.state as { usr?: { isStep?: boolean } } | null)?.usr ?? {};
    if (isStep) void navigate(-1);
    else setAddress({}, { replace: true });
  };
  return [full, change];
};
