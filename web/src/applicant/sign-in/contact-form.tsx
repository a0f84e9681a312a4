import { useState, type ReactNode } from 'react';
import { Button } from '../../kit/button.tsx';
import type { CommandState } from '../../kit/command.ts';
import { Form } from '../../kit/form.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { codeOf, useErrorWords } from '../error-words.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { checkContact, type ContactCheck } from './contact-check.ts';
import { ContactField } from './contact-field.tsx';

/** Refusals of what was typed: their words stand at the field. */
const FIELD_CODES = new Set<string>(['contact.invalid', 'contact.taken']);

type ContactFormProps = {
  label: string;
  /** What the field begins with. */
  first?: string;
  /** Sends a code to the contact. */
  ask: Pick<CommandState<string, unknown>, 'run' | 'busy' | 'error' | 'clear'>;
  submitWords: string;
  /** What stands between the field and the button. */
  children?: ReactNode;
};

/** Where a code is to go: checked here first, then asked of the server. */
export function ContactForm({ label, first = '', ask, submitWords, children }: ContactFormProps) {
  const [contact, setContact] = useState(first);
  const [check, setCheck] = useState<ContactCheck | null>(null);
  const say = useErrorWords(ask.error);
  const onField = FIELD_CODES.has(codeOf(ask.error));
  function submit() {
    const found = checkContact(contact);
    setCheck(found);
    ask.clear();
    if (found.ok) void ask.run(found.contact);
  }
  return (
    <Form onSubmit={submit}>
      {ask.error != null && !onField && <ErrorNotice error={ask.error} />}
      <ContactField
        label={label}
        value={contact}
        onChange={(text) => {
          setContact(text);
          setCheck(null);
        }}
        check={check}
        words={onField ? say(ask.error) : undefined}
      />
      {children}
      <PrimaryBar>
        <Button kind="primary" type="submit" busy={ask.busy}>
          {submitWords}
        </Button>
      </PrimaryBar>
    </Form>
  );
}
