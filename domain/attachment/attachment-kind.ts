/** One file: 32 MB. */
export const MOST_ATTACHMENT_BYTES = 32 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Word, Excel and WPS of before their zipped forms. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

interface Kind {
  readonly mediaType: string;
  /** What its files begin with: one of these. */
  readonly beginnings: readonly (readonly number[])[];
}

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** What may go with a proposal, by the ending of its name. Nothing that a browser would run. */
const kindByExtension: Readonly<Record<string, Kind>> = {
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, beginnings: [ZIP] },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, beginnings: [ZIP] },
  pptx: { mediaType: `${OFFICE}.presentationml.presentation`, beginnings: [ZIP] },
  doc: { mediaType: "application/msword", beginnings: [OLE] },
  xls: { mediaType: "application/vnd.ms-excel", beginnings: [OLE] },
  wps: { mediaType: "application/vnd.ms-works", beginnings: [OLE, ZIP] },
  pdf: { mediaType: "application/pdf", beginnings: [[0x25, 0x50, 0x44, 0x46, 0x2d]] },
  jpg: { mediaType: "image/jpeg", beginnings: [[0xff, 0xd8, 0xff]] },
  jpeg: { mediaType: "image/jpeg", beginnings: [[0xff, 0xd8, 0xff]] },
  // Words only: nothing tells it but that its bytes are no control codes.
  txt: { mediaType: "text/plain", beginnings: [] },
  png: { mediaType: "image/png", beginnings: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]] },
};

/** For a file chooser: `.docx`, `.pdf`, … */
export const ATTACHMENT_ENDINGS: readonly string[] = Object.keys(kindByExtension).map((extension) => `.${extension}`);

/** Of all kinds, each once. */
export const ATTACHMENT_MEDIA_TYPES: readonly string[] = [
  ...new Set(Object.values(kindByExtension).map(({ mediaType }) => mediaType)),
];

/** As many first bytes as it takes to tell. */
export const TELLING_BYTES = 8;

/** The media type of a file by its name and its first bytes; undefined where they do not agree, or it is none of those allowed. */
export const attachmentTypeOf = (name: string, head: Uint8Array): string | undefined => {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const kind = Object.hasOwn(kindByExtension, extension) ? kindByExtension[extension] : undefined;
  if (kind?.mediaType === "text/plain") return isPlainText(head) ? kind.mediaType : undefined;
  const begins = kind?.beginnings.some((beginning) => beginning.every((byte, place) => head[place] === byte));
  return begins ? kind?.mediaType : undefined;
};

const isPlainText = (head: Uint8Array): boolean =>
  head.length > 0 && head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
