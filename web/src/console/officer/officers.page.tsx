export function OfficersPage(_: Record<string, never>) {
  return null;
}
