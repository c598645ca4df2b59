import { Card } from "#ui/card.tsx";
import { Row } from "#ui/row.tsx";

/** Above the drafts of 社情民意: the way to what was handed in already. */
export function HandedInRow() {
  return (
    <Card flush>
      <Row icon="flag" title="我的信息" meta="已报送的：编辑、采用、批示" to="/opinions" />
    </Card>
  );
}
