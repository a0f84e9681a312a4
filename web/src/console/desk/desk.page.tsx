export function DeskPage(_: { orderId: string }) {
  return null;
}
