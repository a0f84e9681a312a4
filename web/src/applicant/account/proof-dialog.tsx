import type { requestProof as route } from '@lingshi/contract/account/account.contract.ts';
import { giveProof, requestProof } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Radios } from '../../kit/choices.tsx';
import { useCommand } from '../../kit/command.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { client } from '../client.ts';
import { useAccount, type Account } from '../session.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { CodeForm } from '../sign-in/code-form.tsx';
import { sentCode, type SentCode } from '../sign-in/sent-code.ts';
import { SolvingNotice } from '../sign-in/solving-notice.tsx';
import { useSolving } from '../sign-in/use-solving.ts';
import { useAccountWords } from './account.words.ts';
import type { ProvenCommand } from './proven-command.ts';

/** "Is it still you?" A code to a contact the account has; then the wish goes on by itself. */
export function ProofDialog({
  of: command,
}: {
  of: Pick<ProvenCommand<never, unknown>, 'proofOwed' | 'again' | 'clear'>;
}) {
  const t = useAccountWords();
  const { data: account } = useAccount();
  return (
    <Dialog open={command.proofOwed} onClose={command.clear} title={t('proof.title')}>
      {account && <Proof contacts={account.contacts} onProven={command.again} />}
    </Dialog>
  );
}

function Proof({ contacts, onProven }: { contacts: Account['contacts']; onProven: () => void }) {
  const t = useAccountWords();
  const [chosen, setChosen] = useState(contacts[0]?.id ?? '');
  const [sent, setSent] = useState<SentCode | null>(null);
  const ask = useAskProof((answer, contactId) => setSent(sentCode(answer, contactId)));
  const answer = useCommand({
    name: `proof.${sent?.requestId ?? ''}`,
    send: (code: string) => client.call(giveProof, { body: { requestId: sent?.requestId ?? '', code } }),
    onDone: onProven,
  });
  if (sent) {
    return (
      <>
        <p>{t('proof.sent', { sentTo: sent.sentTo })}</p>
        <SolvingNotice solving={ask.solving} />
        <CodeForm sent={sent} answer={answer} resend={ask} submitWords={t('proof.go_on')} inBar={false} />
      </>
    );
  }
  return (
    <>
      <p>{t('proof.why')}</p>
      {ask.error != null && <ErrorNotice error={ask.error} />}
      <SolvingNotice solving={ask.solving} />
      <Radios
        name="proof-contact"
        label={t('proof.where')}
        value={chosen}
        onChange={setChosen}
        options={contacts.map(({ id, masked }) => ({ value: id, label: masked }))}
      />
      <Button kind="primary" wide busy={ask.busy} onClick={() => void ask.run(chosen)}>
        {t('proof.send')}
      </Button>
    </>
  );
}

function useAskProof(onDone: (sent: RouteAnswer<typeof route>, contactId: string) => void) {
  const { solving, askSolving } = useSolving();
  const ask = useCommand({
    name: 'proof.code',
    send: async (contactId: string) =>
      askSolving(async (solved) => client.call(requestProof, { body: { contactId, ...solved } })),
    onDone,
  });
  return { ...ask, solving };
}
