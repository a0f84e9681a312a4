import { LinkButton } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { useRuleWords } from '../rule-words.ts';
import { SourceLine } from '../../kit/source-line.tsx';
import { PrecheckContacts } from './precheck-contacts.tsx';
import { GivenAnswers } from './precheck-given.tsx';
import type { Step } from './precheck-path.ts';
import type { Outcome } from './precheck-read.ts';
import { usePrecheckWords } from './precheck.words.ts';

/** As the row of the route names it (rules/routes). */
const HUMANITARIAN = 'humanitarian_mail';

type ElsewhereProps = { answer: Outcome<'elsewhere'>; steps: readonly Step[]; back: string };

/** Not here: where instead, by which clause, whom to write to. */
export function ElsewherePage({ answer: { elsewhere, title, text, source }, steps, back }: ElsewhereProps) {
  const t = usePrecheckWords();
  const say = useRuleWords();
  return (
    <Page title={say(title)} over={t('precheck.result')} lede={say(text)} back={back}>
      <SourceLine source={source} />
      {elsewhere === HUMANITARIAN && (
        <LinkButton kind="primary" wide to="/help/urgent">
          {t('precheck.urgent')}
        </LinkButton>
      )}
      <PrecheckContacts steps={steps} />
      <GivenAnswers steps={steps} />
      <LinkButton wide to="/precheck">
        {t('precheck.again')}
      </LinkButton>
    </Page>
  );
}
