import { EnrolStep } from './enrol-step.tsx';
import { LinkStep } from './link-step.tsx';
import { MailStep } from './mail-step.tsx';
import { ProveStep } from './prove-step.tsx';
import type { StaffSession } from './session.ts';
import { SignInFrame } from './sign-in-frame.tsx';

type SignInProps = { session: StaffSession; token: string | null; onHandedIn: () => void };

/** The steps in their order: a link by mail, then the second factor. */
export function SignIn({ session, token, onHandedIn }: SignInProps) {
  return (
    <SignInFrame>
      {token === null ? <Step session={session} /> : <LinkStep token={token} onDone={onHandedIn} />}
    </SignInFrame>
  );
}

function Step({ session: { state, factors } }: { session: StaffSession }) {
  if (state === 'enrol') return <EnrolStep />;
  if (state === 'prove') return <ProveStep factors={factors} />;
  return <MailStep />;
}
