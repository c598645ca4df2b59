import type { InquiryView } from "#contract/studios.ts";
import { inquiryPhotoAddress } from "#data/inquiry-photo.ts";
import { useOnline } from "#data/sync-status.ts";
import { Button } from "#ui/button.tsx";
import { useState } from "react";

type Photographed = Pick<InquiryView, "id" | "photos"> & {
  /** A document that was kept by an earlier version has none. */
  readonly photoHashes?: readonly string[];
};

/** What the asker sent along: small ones, and below them the one that was touched. They are not kept on the phone, which is said. */
export function InquiryPhotos({ inquiry }: { readonly inquiry: Photographed }) {
  const { id, photos, photoHashes = [] } = inquiry;
  const online = useOnline();
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const [large, setLarge] = useState<string>();
  if (photos === 0) return null;
  const missing = photos - photoHashes.length;
  const cannotLoad = !online || photoHashes.some((hash) => failed.has(hash));
  const shown = online ? photoHashes.filter((hash) => !failed.has(hash)) : [];
  return (
    <section className="studio-photos" aria-label="照片">
      <p className="ui-meta">
        照片 {photos} 张{missing > 0 && `，还有 ${missing} 张没有送到`}
        {cannotLoad && "。照片不存在本机，联网后再看"}
        {online && cannotLoad && (
          <Button kind="quiet" compact onPress={() => setFailed(new Set())}>
            再试一次
          </Button>
        )}
      </p>
      {shown.length > 0 && (
        <ul className="ui-photos">
          {shown.map((hash) => (
            <li key={hash} className="ui-photo">
              <button
                type="button"
                className="studio-photo"
                aria-pressed={large === hash}
                onClick={() => setLarge(large === hash ? undefined : hash)}
              >
                <img
                  src={inquiryPhotoAddress(id, hash)}
                  alt={`照片 ${photoHashes.indexOf(hash) + 1}，点开放大`}
                  loading="lazy"
                  onError={() => setFailed((before) => new Set(before).add(hash))}
                />
              </button>
            </li>
          ))}
        </ul>
      )}
      {large && shown.includes(large) && (
        <img
          className="studio-photos__large"
          src={inquiryPhotoAddress(id, large)}
          alt={`照片 ${photoHashes.indexOf(large) + 1}`}
        />
      )}
    </section>
  );
}
