import { useOpenCampaigns } from "#data/open-campaigns.ts";
import { NativeSelect } from "#ui/native-select.tsx";

interface CampaignChoiceProps {
  /** Empty where none is chosen. */
  readonly chosen: string;
  readonly onChoose: (campaign: string) => void;
}

/** For which 专项行动 it is written; nothing where none runs and none was chosen. A chosen one stays to be seen when it is over. */
export function CampaignChoice({ chosen, onChoose }: CampaignChoiceProps) {
  const campaigns = useOpenCampaigns();
  if (campaigns.length === 0 && chosen === "") return null;
  const isKnown = chosen === "" || campaigns.some(({ id }) => id === chosen);
  const options = [
    { value: "", label: "不属于专项行动" },
    ...campaigns.map(({ id, title }) => ({ value: id, label: title })),
    ...(isKnown ? [] : [{ value: chosen, label: "已选的专项行动（不在本机名单中）" }]),
  ];
  return <NativeSelect label="专项行动" need="optional" value={chosen} options={options} onChange={onChoose} />;
}
