/** The cookies of one pretended browser. */
export type CookieJar = {
  /** The value of the `cookie` header; empty without one. */
  header: () => string;
  get: (name: string) => string | undefined;
  keep: (cookies: readonly { name: string; value: string }[]) => void;
};

export function openJar(): CookieJar {
  const kept = new Map<string, string>();
  return {
    header: () => [...kept].map((one) => one.join('=')).join('; '),
    get: (name) => kept.get(name),
    keep: (cookies) => {
      for (const { name, value } of cookies) {
        if (value === '') kept.delete(name);
        else kept.set(name, value);
      }
    },
  };
}
