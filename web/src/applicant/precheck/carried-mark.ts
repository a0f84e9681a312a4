export const placeOf = (orderId: string) => `precheck:${orderId}`;

/** Whether the pre-check has said something of this order. */
export function isCarried(orderId: string): boolean {
  try {
    return sessionStorage.getItem(placeOf(orderId)) !== null;
  } catch {
    return false;
  }
}
