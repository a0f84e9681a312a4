import { readGuardianInvitation } from '@lingshi/contract/generated/calls.ts';
import { useState } from 'react';
import { LinkButton } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { client } from '../client.ts';
import { CodeForm } from '../invitation/code-form.tsx';
import { takeCode } from '../invitation/kept-code.ts';
import { SignInFirst } from '../invitation/sign-in-first.tsx';
import { useAccount } from '../session.ts';
import { useSessionMark } from '../session-mark.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useGuardianWords } from './guardian.words.ts';
import { SignDeclaration } from './sign-declaration.tsx';
import { SignedList } from './signed-list.tsx';

const HERE = '/sign';

/** The second guardian: from the code to the declaration, and to a signature. Opens without a session. */
export function SignPage() {
  const t = useGuardianWords();
  const [code] = useState(() => takeCode('guardian'));
  const signedIn = useSessionMark() === 'in';
  return (
    <Page title={t('guardian.title')} lede={t('guardian.lede')} back={signedIn ? '/me' : '/'}>
      {signedIn ? <Named code={code} /> : <SignedOut />}
    </Page>
  );
}

function SignedOut() {
  return (
    <>
      <SignInFirst to={HERE} />
      <OnPaper />
    </>
  );
}

/** Said before the code is used: who has no Chinese document cannot give the name that signing takes. */
function OnPaper() {
  const t = useGuardianWords();
  return (
    <Notice tone="slate" title={t('guardian.paper_title')}>
      {t('guardian.paper_text')}
    </Notice>
  );
}

function Named({ code }: { code: string }) {
  const account = useAccount();
  return (
    <Loaded query={account}>
      {({ realName }) => (realName === null ? <NameFirst /> : <Sign start={code} />)}
    </Loaded>
  );
}

function NameFirst() {
  const t = useGuardianWords();
  return (
    <>
      <Notice
        tone="amber"
        title={t('guardian.name_first')}
        act={
          <LinkButton kind="primary" to={`/me/name?to=${encodeURIComponent(HERE)}`}>
            {t('guardian.give_name')}
          </LinkButton>
        }
      >
        <p>{t('guardian.name_text')}</p>
      </Notice>
      <OnPaper />
    </>
  );
}

function Sign({ start }: { start: string }) {
  const t = useGuardianWords();
  const [code, setCode] = useState(start);
  const [done, setDone] = useState<'signed' | 'declined' | null>(null);
  const look = useCommand({
    name: 'guardian.look',
    send: (asked: string) => client.call(readGuardianInvitation, { body: { code: asked } }),
  });
  if (done !== null) return <Done how={done} />;
  if (look.answer) {
    return <SignDeclaration code={code} asked={look.answer} onBack={look.clear} onDone={setDone} />;
  }
  return (
    <>
      <CodeForm
        label={t('guardian.code')}
        missing={t('guardian.code_missing')}
        look={t('guardian.look')}
        code={code}
        onChange={setCode}
        onLook={() => void look.run(code)}
        busy={look.busy}
        error={look.error}
      />
      <SignedList />
    </>
  );
}

function Done({ how }: { how: 'signed' | 'declined' }) {
  const t = useGuardianWords();
  return (
    <>
      <Notice
        tone={how === 'signed' ? 'jade' : 'slate'}
        live="polite"
        title={t(how === 'signed' ? 'guardian.thanks' : 'guardian.declined')}
      >
        {t(how === 'signed' ? 'guardian.thanks_text' : 'guardian.declined_text')}
      </Notice>
      <SignedList />
    </>
  );
}
