import { useApplicants, type OrderPage } from './form-read.ts';
import { usePageWords } from './form.words.ts';

/** Above the heading: which service, for whom, and whom "you" means where it is somebody else. */
export function OverLine({ order }: { order: OrderPage }) {
  const t = usePageWords();
  const { data = [] } = useApplicants();
  const label = order.applicantLabel;
  const relation = data.find(({ id }) => id === order.applicantId)?.relation;
  const service =
    order.service === 'passport' && order.kind === 'renew' ? t('form.renew') : t('form.application');
  if (relation !== undefined && relation !== 'self') return t('form.you_means', { label });
  return t('form.over', { service, label });
}
