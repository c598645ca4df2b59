/** Somebody beside the members who wrote along. */
export interface OtherAuthorName {
  readonly name: string;
  readonly organisation: string;
}

/** As a draft keeps them: one a line, the name, a tab, the organisation. */
export const otherAuthorLine = ({ name, organisation }: OtherAuthorName): string =>
  organisation === "" ? name : `${name}\t${organisation}`;

/** The same back; a line without a name is none. */
export const otherAuthorsOf = (said: string): readonly OtherAuthorName[] =>
  said.split("\n").flatMap((line) => {
    const [name = "", ...rest] = line.split("\t");
    return name.trim() === "" ? [] : [{ name: name.trim(), organisation: rest.join(" ").trim() }];
  });
