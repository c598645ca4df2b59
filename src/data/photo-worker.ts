import { shrinkPhoto, type ShrunkPhoto } from "#data/photo-shrink.ts";

export interface PhotoRequest {
  readonly ticket: number;
  readonly file: Blob;
}

/** `photo` is missing where the picture could not be decoded. */
export interface PhotoReply {
  readonly ticket: number;
  readonly photo?: ShrunkPhoto;
}

const reply = (message: PhotoReply): void =>
  postMessage(message, { transfer: message.photo ? [message.photo.bytes] : [] });

addEventListener("message", ({ data: { ticket, file } }: MessageEvent<PhotoRequest>) => {
  shrinkPhoto(file).then(
    (photo) => reply({ ticket, photo }),
    () => reply({ ticket }),
  );
});
