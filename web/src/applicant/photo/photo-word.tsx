import { overrulePhoto } from '@lingshi/contract/generated/calls.ts';
import type { OwnPhotoCheck } from '@lingshi/contract/photo/photo.contract.ts';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { Fold } from '../../kit/fold.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Textarea } from '../../kit/text-input.tsx';
import { client } from '../client.ts';
import { useErrorWords } from '../error-words.ts';
import { showCheck } from './photo-read.ts';
import { usePhotoWords } from './photo.words.ts';

const LONGEST = 300;

/** A word that the officer reads beside the same table. Nobody needs it to go on. */
export function PhotoWord({ orderId, check }: { orderId: string; check: OwnPhotoCheck }) {
  const t = usePhotoWords();
  const [word, setWord] = useState(check.word ?? '');
  const [empty, setEmpty] = useState(false);
  const keep = useCommand({
    name: `photo-word.${check.fileId}`,
    send: (text: string) =>
      client.call(overrulePhoto, { params: { orderId }, body: { fileId: check.fileId, word: text } }),
    onDone: (answer) => showCheck(orderId, answer),
  });
  const say = useErrorWords(keep.error);
  function send() {
    setEmpty(word.trim() === '');
    if (word.trim() !== '') void keep.run(word.trim());
  }
  const problem = empty ? t('photo.word_empty') : keep.error ? say(keep.error) : undefined;
  return (
    <>
      {check.word !== null && (
        <Notice tone="jade" title={t('photo.word_kept_title')} live="polite">
          <p>{check.word}</p>
        </Notice>
      )}
      <Fold title={t('photo.word_offer')} hint={t('photo.word_hint')}>
        <Textarea
          name="photo.word"
          label={t('photo.word_label')}
          example={t('photo.word_example')}
          value={word}
          onChange={setWord}
          maxLength={LONGEST}
          error={problem}
        />
        <Button busy={keep.busy} onClick={send}>
          {t('photo.word_send')}
        </Button>
      </Fold>
    </>
  );
}
