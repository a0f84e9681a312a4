import { findPage } from '@lingshi/domain/form/form.types.ts';
import { lazy, Suspense, useEffect } from 'react';
import { useSay } from '../../form/use-words.ts';
import { Page } from '../../kit/page.tsx';
import { Spinner } from '../../kit/progress.tsx';
import type { ScreenProps } from '../screen.ts';
import { MissingPage } from '../shell/missing.page.tsx';
import { OneFormPage, useWayBack, warmForm } from './form.page.tsx';
import { usePageWords } from './form.words.ts';
import { OpenedForm, useOpenForm } from './open-form.tsx';
import { ServedGate } from '../policy/served-gate.tsx';
import { OverLine } from './over-line.tsx';

const loadPicture = () => import('../picture/picture.page.tsx');
const Picture = lazy(async () => ({ default: (await loadPicture()).PicturePage }));

/** One step of the form: a page of its definition, or the picture of a slot. */
export function StepPage({ params: { orderId, step } }: ScreenProps<'orderId' | 'step'>) {
  const t = usePageWords();
  const say = useSay();
  const opening = useOpenForm(orderId);
  useEffect(() => void warmSteps(), []);
  const { open, order } = opening;
  const back = useWayBack(order.data, orderId);
  const page = open && findPage(open.form, step);
  const slot = open?.texts.slots.find(({ id }) => id === step);
  if (open && !page && !slot) return <MissingPage />;
  const words = page?.words ?? slot;
  return (
    <Page
      // Another step is another page: it is announced, and begins at its top.
      key={words ? step : 'waiting'}
      title={words ? say(words.title) : t('form.title')}
      lede={words && say(words.why)}
      back={back}
      over={order.data && <OverLine order={order.data} />}
    >
      <OpenedForm of={opening}>
        {(opened) => (
          <ServedGate order={opened.order} step={step}>
            {page ? (
              <OneFormPage key={step} open={opened} page={page} />
            ) : (
              <Suspense fallback={<Spinner />}>
                {slot && <Picture key={step} open={opened} slot={slot} back={back} />}
              </Suspense>
            )}
          </ServedGate>
        )}
      </OpenedForm>
    </Page>
  );
}

/** What other steps need is fetched before they are opened: they then open without a network too. */
export async function warmSteps(): Promise<void> {
  await Promise.allSettled([warmForm(), loadPicture()]);
}
