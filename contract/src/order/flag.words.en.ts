import type { OfficerFlag, PlatformFlag } from '@lingshi/domain/order/order.flags.ts';

/** Flags of fields and files as the console shows them; those of the declaration carry the words of the rules. */
export const FLAG_WORDS_EN: Record<OfficerFlag | PlatformFlag, string> = {
  unreadable: 'Cannot be read',
  wrong: 'Wrong',
  missing: 'Missing',
  differs: 'Differs from the document',
  ask: 'Ask about it',
  presence_declared: 'Presence in the country was declared, not measured',
  presence_was_outside: 'An earlier position lay outside the country',
  renewed_early: 'The book is valid for another year or more: weigh the stated reason',
  no_resident_id: 'States to have no resident identity number',
  district_unknown: 'No district map says which post serves this address',
  under_mandate: 'Filled in and sent under a mandate: see that signature and identity are the person’s own',
  minor: 'Under 18: consider an interview',
  rare_character: 'Seldom printed character: compare with the book',
  data_page_differs: 'The data page was read otherwise: compare with the picture',
  data_page_unread: 'The data page could not be read with certainty: look at the picture',
  data_page_unseen: 'This data page was not read by the machine: look at the picture yourself',
  umlaut: 'LV or NV: compare with the spelling in the old book',
};
