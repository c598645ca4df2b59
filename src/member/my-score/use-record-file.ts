import { fetchDutyRecord, type RecordFormat } from "#data/duty-record.ts";
import { handOutFile } from "#data/hand-out-file.ts";
import { useState } from "react";

/** Fetches the record and gives it out of the app: to the phone's share sheet, else to the downloads. */
export const useRecordFile = () => {
  const [isBusy, setBusy] = useState<RecordFormat>();
  const [failure, setFailure] = useState<string>();
  const fetchFile = async (format: RecordFormat) => {
    setBusy(format);
    setFailure(undefined);
    const answer = await fetchDutyRecord(format);
    if (answer.ok) await handOutFile(answer.value);
    else setFailure(answer.refusal);
    setBusy(undefined);
  };
  return { isBusy, failure, fetchFile };
};
