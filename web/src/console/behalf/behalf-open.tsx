import { BEHALF_WAYS } from '@lingshi/domain/order/order.types.ts';
import { useState, type FormEvent } from 'react';
import { Button } from '../../kit/button.tsx';
import { Radios } from '../../kit/choices.tsx';
import { Select } from '../../kit/select.tsx';
import { Textarea, TextInput } from '../../kit/text-input.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useServiceWords } from '../queue/service-words.ts';
import { useMe } from '../shell/officer-context.ts';
import { useOffers, useOpening, type Opening } from './behalf-read.ts';
import { useBehalfWords } from './behalf.words.ts';

type Draft = Omit<Opening, 'service' | 'kind' | 'contact'> & { what: string; contact: string };
const EMPTY: Draft = { what: '', how: 'email', reason: '', request: '', contact: '', locale: 'zh' };

/** Who asked, how and why: before anything of the form. */
export function OpenForm({ onOpened }: { onOpened: (orderId: string) => void }) {
  const t = useBehalfWords();
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const opening = useOpening(onOpened);
  const short = draft.reason.trim().length < 3;
  function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (short || draft.what === '') return;
    const { what, contact, ...rest } = draft;
    const [service = '', kind = ''] = what.split('/');
    const given = contact.trim();
    void opening.run({ ...rest, service, kind, ...(given !== '' && { contact: given }) });
  }
  return (
    <form className="k-card k-stack" onSubmit={send} noValidate>
      <h2>{t('behalf.open')}</h2>
      <Fields
        draft={draft}
        tried={tried}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      <ErrorNotice error={opening.error} />
      <Button kind="primary" type="submit" busy={opening.busy}>
        {t('behalf.open')}
      </Button>
    </form>
  );
}

type FieldsProps = { draft: Draft; tried: boolean; onChange: (part: Partial<Draft>) => void };

function Fields({ draft, tried, onChange }: FieldsProps) {
  const t = useBehalfWords();
  const short = draft.reason.trim().length < 3;
  return (
    <>
      <What value={draft.what} tried={tried} onChange={(what) => onChange({ what })} />
      <Radios
        name="behalf-how"
        label={t('behalf.how')}
        value={draft.how}
        onChange={(how) => onChange({ how })}
        options={BEHALF_WAYS.map((value) => ({ value, label: t(`behalf.how_${value}`) }))}
      />
      <Textarea
        name="behalf-reason"
        label={t('behalf.reason')}
        error={tried && short ? t('behalf.reason_missing') : undefined}
        value={draft.reason}
        maxLength={1000}
        onChange={(reason) => onChange({ reason })}
      />
      <Textarea
        name="behalf-request"
        label={t('behalf.request')}
        hint={t('behalf.request_hint')}
        optional
        value={draft.request}
        maxLength={8000}
        rows={6}
        onChange={(request) => onChange({ request })}
      />
      <Told draft={draft} onChange={onChange} />
    </>
  );
}

function Told({ draft, onChange }: Omit<FieldsProps, 'tried'>) {
  const t = useBehalfWords();
  return (
    <>
      <TextInput
        name="behalf-contact"
        label={t('behalf.contact')}
        hint={t('behalf.contact_hint')}
        optional
        value={draft.contact}
        maxLength={120}
        onChange={(contact) => onChange({ contact })}
      />
      <Radios
        name="behalf-locale"
        label={t('behalf.locale')}
        value={draft.locale}
        onChange={(locale) => onChange({ locale })}
        options={(['zh', 'en'] as const).map((value) => ({ value, label: t(`behalf.locale_${value}`) }))}
      />
    </>
  );
}

function What({
  value,
  tried,
  onChange,
}: {
  value: string;
  tried: boolean;
  onChange: (what: string) => void;
}) {
  const t = useBehalfWords();
  const services = useServiceWords();
  const { post } = useMe();
  const offers = useOffers(post).data?.offers ?? [];
  const open = offers.filter(({ served }) => served.served === 'yes' || served.served === 'perhaps');
  return (
    <Select
      name="behalf-service"
      label={t('behalf.service')}
      error={tried && value === '' ? t('behalf.service_missing') : undefined}
      value={value}
      onChange={onChange}
      options={open.map(({ service, kind }) => ({
        value: `${service}/${kind}`,
        label: services(service, kind),
      }))}
    />
  );
}
