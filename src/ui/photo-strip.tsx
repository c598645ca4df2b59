import { Icon } from "#ui/icon.tsx";

export interface StripPhoto {
  readonly key: string;
  /** An object or http address of the picture. */
  readonly src: string;
  /** What is going on with it: 正在压缩, 照片 1/2. */
  readonly note?: string;
}

interface PhotoStripProps {
  readonly photos: readonly StripPhoto[];
  /** Without it the strip is for looking only. */
  readonly onAdd?: (files: File[]) => void;
  readonly onRemove?: (key: string) => void;
  readonly most?: number;
}

/** Photos in a grid, each with its remove button, and a tile that opens the phone's own sheet for more. */
export function PhotoStrip({ photos, onAdd, onRemove, most = 9 }: PhotoStripProps) {
  return (
    <ul className="ui-photos">
      {photos.map((photo, index) => (
        <li key={photo.key} className="ui-photo">
          <img src={photo.src} alt={`照片 ${index + 1}`} />
          {photo.note && <span className="ui-photo__note">{photo.note}</span>}
          {onRemove && (
            <button
              type="button"
              className="ui-photo__remove"
              aria-label={`删除照片 ${index + 1}`}
              onClick={() => onRemove(photo.key)}
            >
              <Icon name="close" />
            </button>
          )}
        </li>
      ))}
      {onAdd && photos.length < most && (
        <li>
          <AddTile onAdd={onAdd} />
        </li>
      )}
    </ul>
  );
}

function AddTile({ onAdd }: { readonly onAdd: (files: File[]) => void }) {
  return (
    <label className="ui-photo ui-photo--add">
      <Icon name="camera" />
      加照片
      <input
        type="file"
        accept="image/*"
        multiple
        onChange={(event) => {
          const files = Array.from(event.target.files ?? []);
          event.target.value = "";
          if (files.length > 0) onAdd(files);
        }}
      />
    </label>
  );
}
