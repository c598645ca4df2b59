/** Gives a file out of the app: to the phone's own share sheet where there is one, else to the downloads. Resolves once it is given; false where the person turned back. */
export const handOutFile = async (file: File): Promise<boolean> => {
  const isPhone = matchMedia("(pointer: coarse)").matches;
  if (isPhone && navigator.canShare?.({ files: [file] })) {
    const outcome = await navigator.share({ files: [file] }).then(
      () => "shared" as const,
      (error: unknown) => (error instanceof DOMException && error.name === "AbortError" ? "turned back" : "failed"),
    );
    if (outcome !== "failed") return outcome === "shared";
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
};
