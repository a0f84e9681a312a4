import { useEffect, useState } from 'react';
import { Spinner } from '../../kit/progress.tsx';
import { onSignedOut } from '../client.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { Console } from '../shell/console.tsx';
import { takeToken } from './link-token.ts';
import { forgetAll, useStaffSession } from './session.ts';
import { SignIn } from './sign-in.tsx';
import { SignInFrame } from './sign-in-frame.tsx';

/** Nothing of the console is asked for, let alone shown, before the second factor is proven. */
export function Gate() {
  const { data, error, refetch } = useStaffSession();
  const [token, handedIn] = useToken();
  useEffect(() => onSignedOut(forgetAll), []);
  if (data?.state === 'full' && token === null) return <Console />;
  if (data) return <SignIn session={data} token={token} onHandedIn={handedIn} />;
  return (
    <SignInFrame>
      {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Spinner />}
    </SignInFrame>
  );
}

/** The token of the link this page was opened with, or of one opened in this very tab. */
function useToken(): [string | null, () => void] {
  const [token, setToken] = useState(takeToken);
  useEffect(() => {
    const look = () => setToken((before) => takeToken() ?? before);
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return [token, () => setToken(null)];
}
