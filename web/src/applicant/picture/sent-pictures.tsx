import type { OrderPage } from '../form/form-read.ts';
import { fileAddress } from './file-address.ts';
import { usePictureWords } from './pictures.words.ts';

/** The further papers sent so far, small. */
export function SentPictures({ order, slot: own }: { order: OrderPage; slot: string }) {
  const t = usePictureWords();
  const sent = order.files.filter(({ slot }) => slot === own);
  if (sent.length === 0) return null;
  return (
    <section className="k-stack">
      <h2>{t('pictures.sent_list')}</h2>
      <ul className="pic-sent" role="list">
        {sent.map(({ id }, index) => (
          <li key={id}>
            <img src={fileAddress(order.id, id)} alt={t('pictures.nth', { nth: index + 1 })} loading="lazy" />
          </li>
        ))}
      </ul>
    </section>
  );
}
