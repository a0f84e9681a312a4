export function pathOf(orderId: string, step: string): string {
  return `/orders/${orderId}/form/${step}`;
}
