declare module "subset-font" {
  export type SubsetOptions = {
    readonly targetFormat?: "sfnt" | "woff" | "woff2";
    readonly variationAxes?: Readonly<Record<string, number>>;
    readonly noHinting?: boolean;
    readonly noLayoutClosure?: boolean;
    readonly dropTables?: readonly string[];
  };
  const subsetFont: (font: Uint8Array, text: string, options?: SubsetOptions) => Promise<Uint8Array>;
  export default subsetFont;
}
