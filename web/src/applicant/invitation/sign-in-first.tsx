import { LinkButton } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { useInvitationWords } from './invitation.words.ts';

/** The code waits on the device meanwhile. @param to where one comes back to */
export function SignInFirst({ to }: { to: string }) {
  const t = useInvitationWords();
  return (
    <Notice
      tone="amber"
      title={t('invitation.sign_in_first')}
      act={
        <LinkButton kind="primary" to={`/sign-in?to=${encodeURIComponent(to)}`}>
          {t('invitation.sign_in')}
        </LinkButton>
      }
    >
      <p>{t('invitation.sign_in_text')}</p>
    </Notice>
  );
}
