import type { OrderPage } from '../form/form-read.ts';
import { fileAddress } from './file-address.ts';
import { usePictureWords } from './pictures.words.ts';

type SentPicturesProps = {
  order: OrderPage;
  slot: string;
  /** How many there are to be at least. */
  wanted: number;
};

/** The further papers sent so far, small, and how many are asked for. */
export function SentPictures({ order, slot: own, wanted }: SentPicturesProps) {
  const t = usePictureWords();
  const sent = order.files.filter(({ slot }) => slot === own);
  const asked = wanted > 1 && <p>{t('pictures.wanted', { count: wanted, sent: sent.length })}</p>;
  if (sent.length === 0) return asked;
  return (
    <section className="k-stack">
      {asked}
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
