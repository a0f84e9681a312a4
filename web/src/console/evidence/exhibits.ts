/** What the viewer shows at once: pictures to compare, or a single one. */
export type Exhibit = { id: string; name: string; pictures: { id: string; name: string }[] };

type Names = {
  pair: string;
  photo: string;
  data_page: string;
  capture: string;
  stamp: string;
  /** Of several made with the same words. */
  captured: (count: number) => string;
  supplement: (count: number) => string;
  /** Of any other slot, as the rules call it. */
  slot: (id: string) => string;
};
type File = { id: string; slot: string; createdAt: string; reader: 'photo' | 'data_page' | null };
type Proof = { capture: { fileIds: readonly string[] } | null; stamp: { fileId: string } | null };

/** The pair first where there are both; of a slot filled again, the newest picture; proofs of presence by name. */
export function exhibitsOf(files: readonly File[], names: Names, proof: Proof): Exhibit[] {
  const newest = files.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  const photo = newest.find(({ reader }) => reader === 'photo');
  const page = newest.find(({ reader }) => reader === 'data_page');
  const captured = (proof.capture?.fileIds ?? []).filter((id) => files.some((file) => file.id === id));
  const stamp = files.find(({ id }) => id === proof.stamp?.fileId);
  const named = new Set([...captured, stamp?.id]);
  const further = newest.filter(({ id, slot }) => slot === 'supplement' && !named.has(id));
  return [
    ...(photo && page ? [pairOf(photo, page, names)] : []),
    ...(photo ? [single(photo.id, names.photo)] : []),
    ...(page ? [single(page.id, names.data_page)] : []),
    ...othersOf(newest).map(({ id, slot }) => single(id, names.slot(slot))),
    ...(captured.length > 0 ? [captureOf(captured, names)] : []),
    ...(stamp ? [{ ...single(stamp.id, names.stamp), id: 'stamp' }] : []),
    ...further.map(({ id }, index) => single(id, names.supplement(index + 1))),
  ];
}

/** The newest picture of each slot that the service has of its own. */
function othersOf(newest: readonly File[]): File[] {
  const own = newest.filter(({ reader, slot }) => reader === null && slot !== 'supplement');
  return own.filter(({ slot }, at) => own.findIndex((one) => one.slot === slot) === at);
}

function pairOf(photo: File, page: File, names: Names): Exhibit {
  const pictures = [
    { id: photo.id, name: names.photo },
    { id: page.id, name: names.data_page },
  ];
  return { id: 'pair', name: names.pair, pictures };
}

function captureOf(ids: readonly string[], names: Names): Exhibit {
  const name = (at: number) => (ids.length === 1 ? names.capture : names.captured(at + 1));
  return { id: 'capture', name: names.capture, pictures: ids.map((id, at) => ({ id, name: name(at) })) };
}

function single(id: string, name: string): Exhibit {
  return { id, name, pictures: [{ id, name }] };
}
