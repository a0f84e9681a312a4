import { declareRealName, getRealName } from '@lingshi/contract/generated/calls.ts';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { Button, LinkButton } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Form } from '../../kit/form.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import { returnPlace } from '../return-place.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { useAccountWords } from './account.words.ts';
import { EMPTY_NAME, type NameDraft, type OtherKinds } from './real-name-check.ts';
import { RealNameFields } from './real-name-fields.tsx';
import { useRealNameForm } from './real-name-form.ts';

/** Who the account holder is. Rule: notice 三(二): an ordinary passport or an identity number. */
export function RealNamePage() {
  const t = useAccountWords();
  const search = useSearch();
  const given = new URLSearchParams(search).has('to');
  const to = given ? returnPlace(search) : '/me';
  const saved = useQuery({
    // Not below `account`: what is kept on the device has no full numbers.
    queryKey: ['real-name'],
    queryFn: ({ signal }) => client.call(getRealName, { signal }),
    gcTime: 0,
  });
  return (
    <Page title={t('name.title')} lede={t('name.lede')} back={given ? '/' : '/me'}>
      <Loaded query={saved}>
        {({ realName, kinds }) => (
          <RealNameForm start={startOf(realName)} kinds={kinds} to={to} skippable={given} />
        )}
      </Loaded>
    </Page>
  );
}

type RealName = Omit<NameDraft, 'passportNumber' | 'residentId'> & {
  passportNumber: string | null;
  residentId: string | null;
};

function startOf(saved: RealName | null): NameDraft {
  if (saved === null) return EMPTY_NAME;
  return { ...saved, passportNumber: saved.passportNumber ?? '', residentId: saved.residentId ?? '' };
}

type FormProps = { start: NameDraft; kinds: OtherKinds; to: string; skippable: boolean };

function RealNameForm({ start, kinds, to, skippable }: FormProps) {
  const t = useAccountWords();
  const [, go] = useLocation();
  const form = useRealNameForm(start, kinds);
  const save = useCommand({
    name: 'account.real_name',
    send: ({ sex, ...draft }: NameDraft) =>
      client.call(declareRealName, { body: { ...draft, sex: sex === 'M' ? 'M' : 'F' } }),
    refresh: [keys.account],
    onDone: () => go(to, { replace: true }),
  });
  function submit() {
    save.clear();
    if (form.check()) void save.run(form.draft);
  }
  return (
    <Form onSubmit={submit}>
      <ErrorSummary errors={form.errors.list} attempt={form.errors.attempt} />
      {save.error != null && <ErrorNotice error={save.error} title={t('name.refused')} />}
      <RealNameFields form={form} kinds={kinds} />
      <p className="k-quiet">{t('name.kept')}</p>
      {start === EMPTY_NAME && (
        <LinkButton kind="plain" to="/me/no-document">
          {t('name.no_document')}
        </LinkButton>
      )}
      {skippable && (
        <LinkButton kind="plain" to={to}>
          {t('name.later')}
        </LinkButton>
      )}
      <PrimaryBar>
        <Button kind="primary" type="submit" busy={save.busy}>
          {t('name.save')}
        </Button>
      </PrimaryBar>
    </Form>
  );
}
