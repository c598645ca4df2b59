import { useEffect, useRef, useState } from "react";
import { photoAddress } from "#data/office/submissions.ts";
import { Icon } from "#ui/icon.tsx";

interface SubmissionPhotosProps {
  readonly id: string;
  readonly hashes: readonly string[];
  readonly expected: number;
}

/** Photos as tiles; one opens large, arrows turn, Esc closes. */
export function SubmissionPhotos({ id, hashes, expected }: SubmissionPhotosProps) {
  const [at, setAt] = useState<number | null>(null);
  if (expected === 0) return null;
  return (
    <section aria-label="照片">
      <ul className="ui-photos">
        {hashes.map((hash, index) => (
          <li key={hash} className="ui-photo">
            <button type="button" className="triage-photo" onClick={() => setAt(index)}>
              <img src={photoAddress(id, hash)} alt={`照片 ${index + 1}，点开放大`} loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      {hashes.length < expected && <p className="ui-meta">还有 {expected - hashes.length} 张照片没有送到。</p>}
      {at !== null && <Lightbox addresses={hashes.map((hash) => photoAddress(id, hash))} at={at} onTurn={setAt} />}
    </section>
  );
}

interface LightboxProps {
  readonly addresses: readonly string[];
  readonly at: number;
  readonly onTurn: (at: number | null) => void;
}

function Lightbox({ addresses, at, onTurn }: LightboxProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const turn = (by: number) => onTurn((at + by + addresses.length) % addresses.length);
  return (
    <dialog
      ref={dialog}
      className="triage-lightbox"
      aria-label={`照片 ${at + 1}，共 ${addresses.length} 张`}
      onClose={() => onTurn(null)}
      onClick={(event) => event.target === dialog.current && onTurn(null)}
      onKeyDown={(event) => {
        if (event.key === "ArrowRight") turn(1);
        if (event.key === "ArrowLeft") turn(-1);
      }}
    >
      <img src={addresses[at]} alt={`照片 ${at + 1}`} />
      <div className="triage-lightbox__bar">
        <button type="button" onClick={() => turn(-1)} disabled={addresses.length < 2}>
          <Icon name="back" />
          上一张
        </button>
        <span>
          {at + 1} / {addresses.length}
        </span>
        <button type="button" onClick={() => turn(1)} disabled={addresses.length < 2}>
          下一张
          <Icon name="forward" />
        </button>
        <button type="button" onClick={() => onTurn(null)}>
          <Icon name="close" />
          关闭
        </button>
      </div>
    </dialog>
  );
}
