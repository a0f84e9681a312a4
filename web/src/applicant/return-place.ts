/** Where a sign-in leads back to. Only a path of ours: an address that came with a link could be anybody's. */
export function returnPlace(search = location.search): string {
  const place = new URLSearchParams(search).get('to') ?? '/';
  return /^\/(?![/\\])/.test(place) ? place : '/';
}
