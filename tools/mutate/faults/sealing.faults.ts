import type { Guarantee } from '../fault.ts';

export const SEALING: Guarantee = {
  name: 'sealing',
  promises: 'what is personal is sealed to its place; moved or touched it does not open',
  tests: [
    'server/src/platform/crypto/cipher.spec.ts',
    'server/src/platform/crypto/keyring.test.ts',
    'server/src/platform/storage/sealed-file.test.ts',
    'server/src/audit/canary.test.ts',
  ],
  faults: [
    {
      id: 'seal-without-place',
      does: 'a sealed value opens anywhere',
      file: 'server/src/platform/crypto/cipher.ts',
      find: 'bytes: Buffer.from(`${table}|${column}|${rowId}|${keyVersion}`)',
      replace: 'bytes: Buffer.from(`${table}|${column}|${keyVersion}`)',
      tests: [
        'server/src/audit/sealed.test.ts',
        'server/src/platform/crypto/cipher.spec.ts',
        'server/src/platform/crypto/keyring.test.ts',
        'server/src/platform/storage/sealed-file.test.ts',
        'server/src/audit/canary.test.ts',
      ],
    },
    {
      id: 'seal-unchecked',
      does: 'a touched value opens as something else',
      file: 'server/src/platform/crypto/cipher.ts',
      find: '  try {\n    decipher.final();\n  } catch {\n    throw new SealBroken();\n  }\n',
      replace: '',
    },
    {
      id: 'seal-one-nonce',
      does: 'every value has the same nonce',
      file: 'server/src/platform/crypto/cipher.ts',
      find: '  used += NONCE_BYTES;\n',
      replace: '  used = NONCE_BYTES;\n',
    },
    {
      id: 'seal-answers-without-order',
      does: 'the answers of one order open in another',
      file: 'server/src/order/order.load.ts',
      find: "return aad('order_answer', 'sealed', `${orderId}/${topic}`);",
      replace: "return aad('order_answer', 'sealed', `${orderId.slice(0, 0)}/${topic}`);",
      tests: [
        'server/src/audit/sealed.test.ts',
        'server/src/platform/crypto/cipher.spec.ts',
        'server/src/platform/crypto/keyring.test.ts',
        'server/src/audit/canary.test.ts',
        'server/src/order/order.test.ts',
        'server/src/order/order.form.test.ts',
      ],
    },
    {
      id: 'seal-message-without-id',
      does: 'the words of one message open as another',
      file: 'server/src/message/message.load.ts',
      find: "return aad('message', 'sealed', messageId);",
      replace: "return aad('message', 'sealed', messageId.slice(0, 0) || 'any');",
      tests: [
        'server/src/audit/sealed.test.ts',
        'server/src/audit/canary.test.ts',
        'server/src/message/message.test.ts',
        'server/src/worklist/desk.test.ts',
      ],
    },
    {
      id: 'seal-phone-in-the-clear',
      does: 'the telephone number of an order is stored in the clear',
      file: 'server/src/order/order.subject.ts',
      find: 'return value === null ? null : seal(dek, value, place(field, orderId));',
      replace:
        "return value === null ? null : field === 'phone' ? Buffer.from(value) : seal(dek, value, place(field, orderId));",
      tests: [
        'server/src/audit/sealed.test.ts',
        'server/src/audit/canary.test.ts',
        'server/src/order/order.test.ts',
        'server/src/worklist/work.canary.test.ts',
      ],
    },
    {
      id: 'seal-contact-in-the-clear',
      does: 'a contact is stored in the clear',
      file: 'server/src/account/account.store.ts',
      find: 'seal(dek, contact.value, contactPlace(id)),',
      replace: 'Buffer.from(contact.value),',
      tests: [
        'server/src/audit/sealed.test.ts',
        'server/src/account/account.canary.test.ts',
        'server/src/audit/canary.test.ts',
      ],
    },
    {
      id: 'seal-key-unwrapped',
      does: 'a person’s key lies unwrapped in its row',
      file: 'server/src/platform/crypto/person-key.ts',
      find: 'const wrapped = seal(scopeKey.key, dek, personKeyPlace(personId, scopeKey.version));',
      replace:
        'const wrapped = Buffer.concat([dek, seal(scopeKey.key, dek, personKeyPlace(personId, scopeKey.version))]).subarray(32);',
      tests: ['server/src/platform/crypto/keyring.test.ts'],
    },
    {
      id: 'seal-file-hash',
      does: 'a file that is another than was stored is served',
      file: 'server/src/platform/storage/sealed-file.ts',
      find: "  if (!hash('sha256', plain, 'buffer').equals(file.sha256)) throw new FileBroken();\n",
      replace: '',
      tests: ['server/src/platform/storage/sealed-file.test.ts', 'server/src/upload/upload.test.ts'],
    },
  ],
};
