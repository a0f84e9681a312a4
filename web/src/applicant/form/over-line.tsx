import { useOrderName } from '../order/order-name.ts';
import { useApplicants, type OrderPage } from './form-read.ts';
import { usePageWords } from './form.words.ts';

/** Above the heading of a page that is filled in: which service, for whom, and whom "you" means where it is somebody else. */
export function OverLine({ order }: { order: OrderPage }) {
  const t = usePageWords();
  const nameOf = useOrderName();
  const { data = [] } = useApplicants();
  const label = order.applicantLabel;
  const relation = data.find(({ id }) => id === order.applicantId)?.relation;
  const forAnother = relation !== undefined && relation !== 'self';
  const over = t('form.over', { service: nameOf(order), label });
  return forAnother ? `${over} · ${t('form.you_means', { label })}` : over;
}
