import { Button } from '../../kit/button.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import type { ContactCheck } from './contact-check.ts';
import { useSignInWords } from './sign-in.words.ts';

type ContactFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What the check said at the last attempt; the server's words win where there are any. */
  check: ContactCheck | null;
  words?: string | undefined;
};

/** One field for both: people know what they have, not what we call it. */
export function ContactField({ label, value, onChange, check, words }: ContactFieldProps) {
  const t = useSignInWords();
  const guesses = check?.ok === false && check.reason === 'country_code' ? check.guesses : [];
  const wrong = words ?? (check?.ok === false ? t(`sign-in.wrong_${check.reason}`) : undefined);
  return (
    <div className="k-stack">
      <p className="k-hidden" role="alert">
        {wrong}
      </p>
      <TextInput
        name="contact"
        label={label}
        hint={t('sign-in.contact_hint')}
        example="name@example.com · +1 415 555 0100"
        value={value}
        onChange={onChange}
        inputMode="email"
        autoComplete="username webauthn"
        error={wrong}
      />
      {guesses.map((guess) => (
        <Button key={guess} wide onClick={() => onChange(guess)}>
          {t('sign-in.guess', { guess })}
        </Button>
      ))}
    </div>
  );
}
