import type { Page } from '@lingshi/domain/form/form.types.ts';
import type { FormTexts } from '../../form/form-facts.ts';
import { useSay } from '../../form/use-words.ts';
import { Notice } from '../../kit/notice.tsx';

/** Facts A5: the official wording of the questions is not public, so it is said that this one is ours. */
export function FormIntro({ page, texts: { declaration } }: { page: Page; texts: FormTexts }) {
  const say = useSay();
  if (declaration === null || !page.fields.some(({ kind }) => kind === 'questions')) return null;
  return (
    <Notice tone="slate">
      <p>{say(declaration.intro)}</p>
    </Notice>
  );
}
