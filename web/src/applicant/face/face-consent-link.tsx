import { Link } from 'wouter';
import { pathOf } from '../form/form-path.ts';
import type { OrderPage } from '../form/form-read.ts';
import { useFaceTaskWords } from './task.words.ts';

/** After sending: where a consent to the face check is taken back. Not shown where no check was made. */
export function FaceConsentLink({ order }: { order: OrderPage }) {
  const t = useFaceTaskWords();
  const { submittedAt, interview } = order;
  const checked = interview === null || /^face_(failed|skipped)$/.test(interview.reason);
  if (submittedAt === null || !checked) return null;
  return (
    <p>
      <Link href={pathOf(order.id, 'face')}>{t('face.manage_consent')}</Link>
    </p>
  );
}
