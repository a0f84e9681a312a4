import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';

/**
 * What a family writes once; parents stand on another page of each form.
 * @param parents the page that asks what the parents were on the day of birth
 */
export function sharedPages(parents: string) {
  return {
    address: 'address_abroad',
    post: 'post',
    returnMail: 'return_mail',
    homeAddress: 'address_home',
    contact: 'contact',
    guardians: 'guardians',
    parents,
  } as const satisfies ServiceDef['shared'];
}
