/** Where the rules have no words of their own for a service that is not built. */
export const NOT_HERE = {
  zh: '这项业务还没有在这里开通。请写信给使领馆。',
  en: 'This has not opened here yet. Please write to the consulate.',
};
