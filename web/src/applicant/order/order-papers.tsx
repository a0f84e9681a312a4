import FileText from 'lucide-react/icons/file-text';
import MapPin from 'lucide-react/icons/map-pin';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Section } from '../shell/section.tsx';
import { documentAddress, type OrderPage } from './order-read.ts';
import { useOrderWords } from './order.words.ts';

/** What can be printed or kept, and what was noted of where the person was. */
export function Papers({ order: { id, documents, presence } }: { order: OrderPage }) {
  const t = useOrderWords();
  return (
    <Section title={t('papers.title')}>
      {documents.length > 0 && (
        <LinkList label={t('papers.title')}>
          {documents.map((document) => (
            <LinkRow
              key={document}
              outside
              to={documentAddress(id, document)}
              icon={FileText}
              title={t(`papers.${document}`)}
              hint={t(`papers.${document}_hint`)}
            />
          ))}
        </LinkList>
      )}
      {presence !== null && (
        <p className="ord-note k-quiet">
          <Icon of={MapPin} />
          <span>{t(`papers.presence_${presence}`)}</span>
        </p>
      )}
    </Section>
  );
}
