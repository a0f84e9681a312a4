import type { Scratch } from './scratch.ts';

/** Where a line goes: behind the first `anchor` of the file. */
type Insertion = readonly [path: string, anchor: string, added: string];

const MODULE = 'domain/src/production/production';
const TESTS = 'domain/test/lifecycle/lifecycle';

/** "The finished document was looked over": a command that leads nowhere and is told to the desk alone. */
const INSPECTION: readonly Insertion[] = [
  [
    `${MODULE}.command.ts`,
    "z.literal('finishProduction') }),",
    "\n  z.object({ type: z.literal('inspectDocument') }),",
  ],
  [
    `${MODULE}.rules.ts`,
    "finishProduction: { by: ['production'], from: ['in_production'] },",
    "\n  inspectDocument: { by: ['production'], from: ['in_production'] },",
  ],
  [`${MODULE}.types.ts`, "type: 'productionStarted'; dueDay: Day }", "\n  | { type: 'documentInspected' }"],
  [
    `${MODULE}.ts`,
    '): Result<Unscheduled<ProductionEvent>[]> {',
    "\n  if (type === 'inspectDocument') return ok([{ type: 'documentInspected' }]);",
  ],
  [
    'domain/src/lifecycle/lifecycle.preview.ts',
    "finishProduction: { type: 'productionFinished' },",
    "\n  inspectDocument: { type: 'documentInspected' },",
  ],
  [
    'domain/src/lifecycle/lifecycle.stored.spec.ts',
    'productionFinished: true,',
    '\n  documentInspected: true,',
  ],
  [
    `${TESTS}.ts`,
    "finishProduction: { type: 'finishProduction' },",
    "\n  inspectDocument: { type: 'inspectDocument' },",
  ],
  [
    `${TESTS}.duties.ts`,
    "{ source: 'the same', roles: ['production'], may: ['finishProduction'], in: ['in_production'] },",
    "\n  { source: 'an example', roles: ['production'], may: ['inspectDocument'], in: ['in_production'] },",
  ],
  [
    `${TESTS}.stored.ts`,
    'export const STORED_HISTORIES = {',
    "\n  inspected: [DRAFTED, { type: 'documentInspected' }],",
  ],
  [
    'web/src/applicant/order/order-moments.ts',
    "productionFinished: 'told',",
    "\n  documentInspected: 'quiet',",
  ],
  [
    'web/src/console/decision/decisions.ts',
    "finishProduction: { key: 'p', look: 'primary', asks: [] },",
    "\n  inspectDocument: { key: 'i', look: 'quiet', asks: [] },",
  ],
  ['web/src/console/decision/decisions.ts', "case 'finishProduction':", "\n    case 'inspectDocument':"],
  [
    'web/src/console/decision/decision.words.ts',
    "'decision.do.finishProduction': { zh: '制证完成', en: 'Finish production' },",
    "\n  'decision.do.inspectDocument': { zh: '查验证件', en: 'Look it over' },\n  'decision.effect.inspectDocument': { zh: '记下已查验。', en: 'It is noted.' },",
  ],
  [
    'web/src/console/desk/desk.words.ts',
    "'desk.event.productionFinished': { zh: '制证完成', en: 'Production finished' },",
    "\n  'desk.event.documentInspected': { zh: '已查验', en: 'Looked over' },",
  ],
];

const GOLDEN = 'domain/src/lifecycle/lifecycle.stored.golden.json';

/** Tried out as CONTRIBUTING says it; what has no line of it does not compile, or fails a spec. */
export async function addCommand({ read, write, run }: Scratch): Promise<void> {
  for (const [path, anchor, added] of INSPECTION) {
    const text = await read(path);
    if (!text.includes(anchor)) throw new Error(`${path} is written otherwise now: ${anchor}`);
    await write(
      path,
      text.replace(anchor, () => anchor + added),
    );
  }
  const { output, code } = await run('node', ['--input-type=module', '-e', FOLD]);
  if (code !== 0) throw new Error(output);
  const golden = JSON.parse(await read(GOLDEN)) as object;
  await write(GOLDEN, JSON.stringify({ inspected: JSON.parse(output) as unknown, ...golden }, null, 2));
}

const FOLD = `
  import { fold } from '@lingshi/domain/lifecycle/lifecycle.evolve.ts';
  import { STORED_HISTORIES } from '@lingshi/domain/test/lifecycle/lifecycle.stored.ts';
  console.log(JSON.stringify(fold('o1', STORED_HISTORIES.inspected)));
`;
