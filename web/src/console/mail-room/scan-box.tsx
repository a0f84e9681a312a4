import ScanBarcode from 'lucide-react/icons/scan-barcode';
import { useState, type FormEvent } from 'react';
import { Button } from '../../kit/button.tsx';
import { fieldId } from '../../kit/field.tsx';
import { Icon } from '../../kit/icon.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useFindOrder } from './find-order.ts';
import { useMailWords } from './mail-room.words.ts';
import { useScanner } from './scanner.ts';

const NAME = 'scan';
/** Ours, with a check character that fits; no order has it. */
const EXAMPLE = 'SF-26-X7809R-Y';

/** Takes a number from the scanner, wherever the focus is, or from the keys. */
export function ScanBox({ onFound }: { onFound: (orderId: string) => void }) {
  const [text, setText] = useState('');
  const t = useMailWords();
  const { find, clear, trouble, busy, error } = useFindOrder((orderId) => {
    setText('');
    onFound(orderId);
  });
  useScanner((scanned) => {
    setText(scanned);
    find(scanned);
  });
  function send(event: FormEvent) {
    event.preventDefault();
    if (!busy) find(text);
  }
  return (
    <form className="c-scan" onSubmit={send} noValidate>
      <Icon of={ScanBarcode} />
      <TextInput
        name={NAME}
        look="number"
        capitals
        label={t('mail.scan')}
        hint={busy ? t('mail.looking') : t('mail.scan_hint')}
        error={trouble ? t(`mail.${trouble}`, { example: EXAMPLE }) : undefined}
        value={text}
        onChange={(next) => {
          setText(next);
          clear();
        }}
      />
      <ErrorNotice error={error} />
      <Button kind="primary" type="submit" busy={busy}>
        {t('mail.open')}
      </Button>
    </form>
  );
}

export function focusScan(): void {
  const box = document.getElementById(fieldId(NAME));
  if (box instanceof HTMLInputElement) {
    box.focus();
    box.select();
  }
}
