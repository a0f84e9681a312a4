export function MailRoomPage(_: Record<string, never>) {
  return null;
}
