import { lookByDelivery } from "#data/delivery-words.ts";
import type { Delivery } from "#data/delivery.ts";
import { StatusTag } from "#ui/status-tag.tsx";

export function DeliveryTag({ delivery }: { readonly delivery: Delivery }) {
  const { label, ...look } = lookByDelivery[delivery.state];
  return <StatusTag {...look}>{label}</StatusTag>;
}
