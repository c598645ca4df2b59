import { TextArea } from "#ui/text-area.tsx";

interface NameLinesProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
  /** Of the list itself (""), or of one of its names ("/1"). */
  readonly errorAt: (pointer: string) => string | undefined;
}

/** Names of offices, one a line, in the order in which they are printed. */
export function NameLines({ label, names, onChange, errorAt }: NameLinesProps) {
  const faults = [
    errorAt(""),
    ...names.map((name, at) => errorAt(`/${at}`) && `${name || "空行"}：${errorAt(`/${at}`)}`),
  ];
  return (
    <TextArea
      label={label}
      hint="每行一个"
      rows={4}
      value={names.join("\n")}
      onChange={(text) => onChange(text === "" ? [] : text.split("\n"))}
      error={faults.find(Boolean)}
    />
  );
}
