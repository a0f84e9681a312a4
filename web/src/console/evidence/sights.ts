import type { FileSlot } from '@lingshi/domain/order/order.form.ts';

/** One way to look: a pair to compare, or a single picture. */
export type Sight = { id: string; name: string; pictures: { id: string; name: string }[] };

type Names = { pair: string; photo: string; data_page: string; supplement: (count: number) => string };
type File = { id: string; slot: FileSlot; createdAt: string };

/** The pair first where there are both; of a slot filled again, the newest picture. */
export function viewsOf(files: readonly File[], names: Names): Sight[] {
  const newest = files.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  const photo = newest.find(({ slot }) => slot === 'photo');
  const page = newest.find(({ slot }) => slot === 'data_page');
  const singles: Sight[] = [
    ...(photo ? [single(photo.id, names.photo)] : []),
    ...(page ? [single(page.id, names.data_page)] : []),
    ...newest
      .filter(({ slot }) => slot === 'supplement')
      .map(({ id }, index) => single(id, names.supplement(index + 1))),
  ];
  if (!photo || !page) return singles;
  const pictures = [
    { id: photo.id, name: names.photo },
    { id: page.id, name: names.data_page },
  ];
  return [{ id: 'pair', name: names.pair, pictures }, ...singles];
}

function single(id: string, name: string): Sight {
  return { id, name, pictures: [{ id, name }] };
}
