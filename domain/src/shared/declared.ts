type Anything = (...given: never[]) => unknown;

const IDS = new WeakMap<Anything, string>();

/**
 * Gives a function a name that is kept: what is told of it later, in the seal of a form, names this id. The function
 * itself may be renamed, moved and mended. One that judges otherwise than before gets another id.
 */
export function declared<F extends Anything>(id: string, work: F): F {
  IDS.set(work, id);
  return work;
}

export function declaredId(work: Anything): string | undefined {
  return IDS.get(work);
}
