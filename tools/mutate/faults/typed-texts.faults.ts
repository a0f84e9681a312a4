import type { Guarantee } from '../fault.ts';

export const TYPED_TEXTS: Guarantee = {
  name: 'typed-texts',
  promises: 'what somebody writes holds nothing that nobody sees, and turns and covers nothing around it',
  tests: ['server/src/order/order.typed.spec.ts', 'server/src/order/order.form.test.ts'],
  faults: [
    {
      id: 'typed-answer-raw',
      does: 'answers are kept as they were sent',
      file: 'server/src/order/order.answers.ts',
      find: 'const answer = typedAnswer(written);',
      replace: 'const answer = written;',
    },
    {
      id: 'typed-lists',
      does: 'texts in lists are kept as they were sent',
      file: 'domain/src/shared/plain-text.ts',
      find: 'if (Array.isArray(value)) return value.map(tidyTexts);',
      replace: 'if (Array.isArray(value)) return value;',
    },
    {
      id: 'typed-groups',
      does: 'texts in groups are kept as they were sent',
      file: 'domain/src/shared/plain-text.ts',
      find: 'Object.entries(value).map(([key, one]) => [tidyText(key), tidyTexts(one)])',
      replace:
        "Object.entries(value).map(([key, one]) => [tidyText(key), typeof one === 'object' ? one : tidyTexts(one)])",
    },
    {
      id: 'typed-names-of-parts',
      does: 'a client names a part of an answer so that it turns a line around',
      file: 'domain/src/shared/plain-text.ts',
      find: '[tidyText(key), tidyTexts(one)]',
      replace: '[key, tidyTexts(one)]',
    },
    {
      id: 'typed-tower',
      does: 'a tower of marks covers the lines above',
      file: 'domain/src/shared/plain-text.ts',
      find: "return dropInvisible(text).replace(TOWER, '$1');",
      replace: 'return dropInvisible(text);',
    },
    {
      id: 'typed-from-right',
      does: 'a name from right to left draws the words around it to its other side',
      file: 'web/src/kit/words.ts',
      find: 'FROM_RIGHT.test(value) ? `\\u2068${value}\\u2069` : value',
      replace: "FROM_RIGHT.test(value) ? `${value}${''}` : value",
      tests: ['web/src/kit/words.spec.ts'],
    },
    {
      id: 'typed-specimen',
      does: 'a text is drawn over a specimen as it came',
      file: 'server/src/demo/specimen.draw.ts',
      find: 'printedLine.parse(title)',
      replace: 'title',
      tests: ['server/src/document/hostile-text.test.ts'],
    },
  ],
};
