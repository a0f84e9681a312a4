import Users from 'lucide-react/icons/users';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import type { OrderCard } from '../orders-read.ts';
import { useBundleWords } from './bundle.words.ts';

/** From one order to those it is filed with. */
export function BundleLink({ order: { bundleId } }: { order: Pick<OrderCard, 'bundleId'> }) {
  const t = useBundleWords();
  if (bundleId === null) return null;
  return (
    <LinkList>
      <LinkRow
        to={`/family/${bundleId}`}
        icon={Users}
        title={t('bundle.link')}
        hint={t('bundle.link_hint')}
      />
    </LinkList>
  );
}
