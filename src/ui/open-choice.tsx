import "#ui/open-choice.css";
import { useState } from "react";
import { Button } from "#ui/button.tsx";
import { CheckChipGroup } from "#ui/chip-group.tsx";
import { Input } from "#ui/input.tsx";

interface OpenChoiceProps {
  readonly label: string;
  readonly need?: "required" | "optional";
  readonly offered: readonly string[];
  readonly values: readonly string[];
  readonly most: number;
  /** Letters of one that is written in. */
  readonly longest: number;
  readonly onChange: (values: readonly string[]) => void;
}

/** Any of the usual ones, and others written in. */
export function OpenChoice({ label, need, offered, values, most, longest, onChange }: OpenChoiceProps) {
  const [other, setOther] = useState("");
  const all = [...new Set([...offered, ...values])];
  const add = () => {
    const name = other.trim();
    if (name === "" || values.length >= most) return;
    onChange([...new Set([...values, name])]);
    setOther("");
  };
  return (
    <div className="ui-openchoice">
      <CheckChipGroup
        label={label}
        need={need}
        options={all.map((name) => ({ value: name, label: name }))}
        values={values}
        onChange={(chosen) => onChange(chosen.slice(0, most))}
      />
      <div className="ui-openchoice__other">
        <Input
          label={`其他${label}`}
          labelHidden
          placeholder={`其他${label}`}
          maxLength={longest}
          value={other}
          onChange={setOther}
        />
        <Button icon="plus" label={`添加${label}`} disabled={other.trim() === ""} onPress={add}>
          添加
        </Button>
      </div>
    </div>
  );
}
