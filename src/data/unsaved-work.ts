/** Something that a reload would break off: typed text that is not on the disk, a request on its way. */
interface Work {
  isUnsaved(): boolean;
  /** Brings it to the disk where it can; rejects where it cannot all be kept. */
  save?(): Promise<unknown>;
}

const LOOK_AGAIN_MS = 400;
const works = new Set<Work>();

/** From now on the page is not loaded anew while this is unsaved. */
export const watchWork = (work: Work): void => void works.add(work);

/** Whether a reload now would break anything off. */
export const hasUnsavedWork = (): boolean => [...works].some((work) => work.isUnsaved());

/** Brings to the disk what can be brought; true where nothing failed. */
export const saveWork = async (): Promise<boolean> => {
  const ends = await Promise.allSettled([...works].map((work) => work.save?.()));
  return ends.every((end) => end.status === "fulfilled");
};

/** Acts as soon as a reload breaks nothing off, twice looked at: between two keystrokes nothing is unsaved either. */
export const whenAllIsSaved = (act: () => void): void => {
  let wasSafe = false;
  const look = () => {
    const isSafe = !hasUnsavedWork();
    if (isSafe && wasSafe) return act();
    wasSafe = isSafe;
    setTimeout(look, LOOK_AGAIN_MS);
  };
  look();
};
