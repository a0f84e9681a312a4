import { LinkButton } from '../../kit/button.tsx';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Page } from '../../kit/page.tsx';
import { useRuleWords } from '../rule-words.ts';
import { SourceLine } from '../../kit/source-line.tsx';
import { PrecheckContacts } from './precheck-contacts.tsx';
import { GivenAnswers } from './precheck-given.tsx';
import type { Step } from './precheck-path.ts';
import type { Outcome } from './precheck-read.ts';
import { usePrecheckWords } from './precheck.words.ts';

type Elsewhere = Outcome<'elsewhere'>;
type Way = { to: string; words: 'urgent' | 'ask_somebody' | 'been_asked' | 'no_document' };

/** What can be done about it on this platform, by the way the row of the route names (rules/routes). */
const WAYS: Readonly<Record<string, readonly Way[]>> = {
  humanitarian_mail: [{ to: '/help/urgent', words: 'urgent' }],
  other_account: [
    { to: '/me/mandates/new', words: 'ask_somebody' },
    { to: '/me/mandates/accept', words: 'been_asked' },
    { to: '/me/no-document', words: 'no_document' },
  ],
};

type ElsewhereProps = { answer: Elsewhere; steps: readonly Step[]; back: string };

/** Not here: where instead, by which clause, whom to write to. */
export function ElsewherePage({ answer, steps, back }: ElsewhereProps) {
  const t = usePrecheckWords();
  const say = useRuleWords();
  const { elsewhere, title, text, source } = answer;
  const ways = WAYS[elsewhere] ?? [];
  return (
    <Page title={say(title)} over={t('precheck.result')} lede={say(text)} back={back}>
      <SourceLine source={source} />
      {elsewhere === 'other_account' && <p>{t('precheck.other_account')}</p>}
      {ways.map(({ to, words }, at) => (
        <LinkButton key={to} kind={at === 0 ? 'primary' : 'quiet'} wide to={to}>
          {t(`precheck.${words}`)}
        </LinkButton>
      ))}
      <Meanwhile answer={answer} />
      <PrecheckContacts steps={steps} />
      <GivenAnswers steps={steps} />
      <LinkButton wide to="/precheck">
        {t('precheck.again')}
      </LinkButton>
    </Page>
  );
}

/** What is open whatever the post answers, and what helps tonight. */
function Meanwhile({ answer: { instead } }: { answer: Elsewhere }) {
  const t = usePrecheckWords();
  const say = useRuleWords();
  if (instead === null) return null;
  const { service, kind, words, kindWords } = instead;
  const named = { service: say(words), kind: say(kindWords) };
  return (
    <LinkList label={t('precheck.meanwhile')}>
      <LinkRow
        to={`/orders/new?${new URLSearchParams({ service, kind }).toString()}`}
        title={t('precheck.instead', named)}
      />
      <LinkRow to="/help" title={t('precheck.first_steps')} />
      <LinkRow to="/help/urgent" title={t('precheck.urgent')} />
    </LinkList>
  );
}
