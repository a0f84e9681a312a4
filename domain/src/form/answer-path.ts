/** What one page of a form holds: any part may still be missing, half written or not what was asked for. */
export type Answer = Readonly<Record<string, unknown>>;
/** Answers by page. */
export type Answers = Readonly<Record<string, Answer>>;

/** A field by its path from the top of the page: `passportNumber`, `father.name`, `children.0.name`. */
export function valueAt(answer: unknown, path: string): unknown {
  // Most are fields of the page itself, and a form is read by the thousand.
  return path.includes('.') ? path.split('.').reduce(partAt, answer) : partAt(answer, path);
}

function partAt(parent: unknown, key: string): unknown {
  return isObject(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
}

export function textAt(answer: unknown, path: string): string {
  const value = valueAt(answer, path);
  return typeof value === 'string' ? value : '';
}

export function listAt(answer: unknown, path: string): readonly unknown[] {
  const value = valueAt(answer, path);
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The part of the page to change so that `path` holds `value`; what lies beside it stays. */
export function changeAt(answer: Answer, path: string, value: unknown): Record<string, unknown> {
  const [top = '', ...rest] = path.split('.');
  return { [top]: rest.length === 0 ? value : putInto(answer[top], rest, value) };
}

function putInto(parent: unknown, [key = '', ...rest]: string[], value: unknown): unknown {
  const inner = isObject(parent) ? (parent as Record<string, unknown>)[key] : undefined;
  const next = rest.length === 0 ? value : putInto(inner, rest, value);
  if (Array.isArray(parent)) return withEntry(parent, Number(key), next);
  // The first entry stands on the screen before there is a list to write into.
  if (!isObject(parent) && /^\d+$/.test(key)) return withEntry([], Number(key), next);
  return { ...(isObject(parent) ? parent : {}), [key]: next };
}

function withEntry(list: readonly unknown[], at: number, value: unknown): unknown[] {
  return at >= list.length ? [...list, value] : list.map((one, index) => (index === at ? value : one));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Whether anything was said. `false` is an answer; that a box is not ticked is none, which only its field knows. */
export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : true;
}
