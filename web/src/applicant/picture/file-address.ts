import { addressOf } from '@lingshi/contract/client.ts';
import { downloadFile } from '@lingshi/contract/generated/calls.ts';

/** Where an <img> finds the stored copy of a picture. */
export function fileAddress(orderId: string, fileId: string): string {
  return addressOf(downloadFile.path, { params: { orderId, fileId } });
}
