import type { Guarantee } from '../fault.ts';

const SETUP = 'server/src/platform/checks/setup.check.ts';
const DOCTOR = 'server/src/app/doctor.ts';

export const DOCTOR_TELLS: Guarantee = {
  name: 'doctor-tells',
  promises: 'the doctor names what is wrong with an installation, changes nothing and tells no secret',
  tests: ['server/src/app/doctor.test.ts'],
  faults: [
    {
      id: 'doctor-takes-store',
      does: 'asking gives the store to the database',
      file: DOCTOR,
      find: '.ownStore.judge();',
      replace: '.ownStore.settle();',
    },
    {
      id: 'doctor-pooler-unseen',
      does: 'a pooler before DATABASE_URL is in order',
      file: SETUP,
      find: '        await refusePooler(url);\n',
      replace: '        void refusePooler;\n',
    },
    {
      id: 'doctor-role-away',
      does: 'a role that gets no connection is in order',
      file: SETUP,
      find: '      if (away.length > 0) {',
      replace: '      if (away.length > 2) {',
    },
    {
      id: 'doctor-old-schema',
      does: 'a schema that is behind the program is in order',
      file: SETUP,
      find: 'if (waiting.length === 0)',
      replace: 'if (waiting.length >= 0)',
    },
    {
      id: 'doctor-new-schema',
      does: 'a schema that is ahead of the program is in order',
      file: SETUP,
      find: 'if (problems.length > 0) {',
      replace: 'if (problems.length > 99) {',
    },
    {
      id: 'doctor-lost-post',
      does: 'a post that is out of service is in order',
      file: DOCTOR,
      find: 'if (lost.length + left.length > 0)',
      replace: 'if (left.length > 0)',
    },
    {
      id: 'doctor-tells-password',
      does: 'a password in the address of the store is told',
      file: 'server/src/platform/config.ts',
      find: "    .regex(/^[^@]*$/, 'must hold no name and no password: they are S3_KEY and S3_SECRET')\n",
      replace: '',
    },
  ],
};
