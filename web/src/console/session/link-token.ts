/**
 * Takes the token of a sign-in link out of the address: behind `#` it never reaches a server's log, and once read
 * it does not stay in the history of this computer either. Null where there is none.
 */
export function takeToken(): string | null {
  const token = /^#([\w-]{20,})$/.exec(location.hash)?.[1] ?? null;
  if (token !== null) history.replaceState(null, '', import.meta.env.BASE_URL);
  return token;
}
