import type { Field, Page } from '@lingshi/domain/form/form.types.ts';
import { useQuery } from '@tanstack/react-query';
import type { Aside, Asides } from '../../form/form-work.ts';
import { PrintedName } from './printed-name.aside.tsx';

const loadPrice = () => import('./price.aside.tsx');
const loadPlace = () => import('./place.aside.tsx');

/** By the names that definitions of forms give: each loads with the first page that has it, that of a form's first page with all. */
export const ASIDES = {
  printedName: async () => Promise.resolve(PrintedName),
  priceOfOne: async () => (await loadPrice()).PriceOfOne,
  priceOfAll: async () => (await loadPrice()).PriceOfAll,
  firstServer: async () => (await loadPlace()).FirstServer,
  otherPost: async () => (await loadPlace()).OtherPost,
  homeAddress: async () => (await loadPlace()).HomeAddress,
} satisfies Record<string, () => Promise<Aside>>;

type AsideName = keyof typeof ASIDES;

/** What the fields of a page have beside them; null while it loads: nothing may move under who has begun to write. */
export function useAsides({ id, fields }: Page): Asides | null {
  const names = [...new Set(fields.flatMap(asidesIn))];
  const { data } = useQuery({
    queryKey: ['form-asides', id, ...names],
    queryFn: () => loadAsides(names),
    staleTime: Infinity,
    // It is code: without a network the worker has it.
    networkMode: 'always',
  });
  return data ?? null;
}

async function loadAsides(names: readonly AsideName[]): Promise<Asides> {
  const loaded = await Promise.all(names.map(async (name) => [name, await ASIDES[name]()] as const));
  return Object.fromEntries(loaded);
}

function asidesIn(field: Field): AsideName[] {
  const own = Object.keys(ASIDES).filter((name) => name === field.aside) as AsideName[];
  if (field.kind === 'list') return [...own, ...asidesIn(field.entry)];
  return field.kind === 'group' ? [...own, ...field.fields.flatMap(asidesIn)] : own;
}

/** Whoever begins a form finds them on the device, also when the network goes. */
export async function warmAsides(): Promise<void> {
  await loadAsides(Object.keys(ASIDES) as AsideName[]);
}
