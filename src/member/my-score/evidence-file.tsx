import { fetchDutyEvidence } from "#data/duty-evidence.ts";
import { handOutFile } from "#data/hand-out-file.ts";
import { useOnline } from "#data/sync-status.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";

/** The file that the office filed with an entry by hand, one tap away. */
export function EvidenceFile({ address }: { readonly address: string }) {
  const online = useOnline();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const fetchFile = async () => {
    setBusy(true);
    setFailure(undefined);
    const answer = await fetchDutyEvidence(address);
    if (answer.ok) await handOutFile(answer.value);
    else setFailure(answer.refusal);
    setBusy(false);
  };
  return (
    <>
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <Button icon="download" disabled={!online} busy={isBusy} onPress={() => void fetchFile()}>
        下载佐证材料
      </Button>
      {!online && <p className="ui-meta">下载需要网络，联网后再点。</p>}
    </>
  );
}
