import { canInstallPackages, ensurePrograms } from './debian-packages.ts';

/**
 * What server tests read papers with, and what they put before PostgreSQL. Elsewhere than on Debian, as root, a test
 * that lacks one says which.
 */
export default async function setup(): Promise<void> {
  if (canInstallPackages()) await ensurePrograms('zbarimg', 'pdftoppm', 'pdftotext', 'pgbouncer');
}
