/** @jsxImportSource hono/jsx */

/** 24-px outlines, always beside a word. */
const pathByIcon = {
  check: "M5 12.5l4.5 4.5L19 7.5",
  clock: "M12 7v5l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z",
  alert: "M12 8v5M12 16.5v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z",
  camera: "M4 8h3l2-3h6l2 3h3v11H4zM15.5 13a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0z",
} as const;

export type IconName = keyof typeof pathByIcon;

/** Every outline once; `Icon` refers to it. */
export function IconSprite() {
  return (
    <svg hidden>
      {Object.entries(pathByIcon).map(([name, path]) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
          <path d={path} />
        </symbol>
      ))}
    </svg>
  );
}

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`i ${name}`} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
