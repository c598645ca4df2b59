/** Has the reader of PDFs on this phone before the first one is opened, which may be where there is no signal. Never throws. */
export const keepPdfReader = async (): Promise<void> => {
  try {
    await import("#data/open-pdf.ts");
    const { keepPdfParts } = await import("#data/pdf-parts.ts");
    await keepPdfParts();
  } catch {
    // It comes with the first PDF that is opened with a network.
  }
};
