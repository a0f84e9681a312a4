import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/** What goes out when two accounts have proven one document number. `{address}` the account's own page. */
export const NUMBER_WORDS = {
  subject: { zh: '您账户里的一个证件号码', en: 'A document number of your account' },
  gained: {
    zh:
      '您证明了一个证件号码是您的，它现在归您的账户。之前另一个账户也登记过它，证明没有您的有力，对方已收到通知。\n\n' +
      '您不用做什么。查看：{address}',
    en:
      'You have proven that a document number is yours, and it now belongs to your account. Another account had it with a ' +
      'weaker proof and has been told.\n\nThere is nothing to do. See {address}',
  },
  lost: {
    zh:
      '您账户里的一个证件号码，另一个账户出示了更有力的证明，现在归那个账户。您的账户、草稿和申请都还在。\n\n' +
      '如果是号码填错了，请在 {address} 改成自己的。如果这本证件是您的，请联系使领馆，由工作人员当面核对；查明是您的，号码会还给您。',
    en:
      'Another account has shown a stronger proof of a document number of yours, and it now belongs to that account. Your ' +
      'account, drafts and applications are all still there.\n\nIf the number was a slip, give your own at {address}. If the ' +
      'document is yours, contact the consulate: an officer sees you in person, and the number comes back to you.',
  },
  unsettled: {
    zh:
      '我们读到了您的证件，但另一个账户先证明过同一个号码。您照常填写和提交；提交以后，由使领馆工作人员查明是谁的，再继续办理。\n\n' +
      '如果那也是您的账户，请在申请里给使领馆留言。查看：{address}',
    en:
      'Your document was read, and another account had proven the same number before. Fill in and submit as usual; an officer ' +
      'then finds out whose it is, and the application goes on.\n\nIf that account is yours too, tell the consulate in a message. ' +
      'See {address}',
  },
  contested: {
    zh: '您账户里的一个证件号码，另一个账户也在用；您照常办理，有疑问请联系使领馆。查看：{address}',
    en:
      'A document number of your account is used by another account, too; go on as usual, and ask the consulate if anything ' +
      'seems wrong. See {address}',
  },
} as const satisfies Record<string, Phrase>;
