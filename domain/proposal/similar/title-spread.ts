import { FEATURE_KINDS, titleFeatures } from "#domain/proposal/similar/features.ts";

/** A single letter says less than a pair. */
const SINGLE_WEIGHT = 0.35;

/** In which titles each feature stands, and what it weighs (rare ones more: idf). */
export interface TitleSpread {
  readonly count: number;
  /** `holders[starts[feature]] … holders[starts[feature + 1] - 1]` are the titles that hold it. */
  readonly starts: Uint32Array;
  readonly holders: Uint16Array;
  /** The length of each title's vector of weights. */
  readonly norms: Float32Array;
}

export const spreadTitles = (titles: readonly string[]): TitleSpread => {
  const featured = titles.map(titleFeatures);
  const starts = new Uint32Array(FEATURE_KINDS + 1);
  for (const { features } of featured)
    for (const feature of features) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
  for (let feature = 0; feature < FEATURE_KINDS; feature++)
    starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0);
  const next = starts.slice();
  const holders = new Uint16Array(starts[FEATURE_KINDS] ?? 0);
  for (const [title, { features }] of featured.entries()) {
    for (const feature of features) {
      const place = next[feature] ?? 0;
      holders[place] = title;
      next[feature] = place + 1;
    }
  }
  const spread = { count: titles.length, starts, holders, norms: new Float32Array(titles.length) };
  for (const [title, one] of featured.entries()) spread.norms[title] = normOf(spread, one);
  return spread;
};

type Features = ReturnType<typeof titleFeatures>;

const weightOf = ({ count, starts }: TitleSpread, feature: number, isPair: boolean): number => {
  const spread = (starts[feature + 1] ?? 0) - (starts[feature] ?? 0);
  return Math.log(1 + (count + 1) / (spread + 1)) * (isPair ? 1 : SINGLE_WEIGHT);
};

const normOf = (spread: TitleSpread, { features, pairs }: Features): number =>
  Math.sqrt(features.reduce((sum, feature, at) => sum + weightOf(spread, feature, at < pairs) ** 2, 0));

/** How alike each title is to this one, 0 to 1 (the cosine of their weights). */
export const likenessOfTitles = (spread: TitleSpread, title: string): Float32Array => {
  const asked = titleFeatures(title);
  const likeness = new Float32Array(spread.count);
  for (const [at, feature] of asked.features.entries()) {
    const square = weightOf(spread, feature, at < asked.pairs) ** 2;
    for (let place = spread.starts[feature] ?? 0; place < (spread.starts[feature + 1] ?? 0); place++) {
      const holder = spread.holders[place] ?? 0;
      likeness[holder] = (likeness[holder] ?? 0) + square;
    }
  }
  const norm = normOf(spread, asked);
  for (let holder = 0; holder < spread.count; holder++) {
    const both = norm * (spread.norms[holder] ?? 0);
    likeness[holder] = both > 0 ? (likeness[holder] ?? 0) / both : 0;
  }
  return likeness;
};
