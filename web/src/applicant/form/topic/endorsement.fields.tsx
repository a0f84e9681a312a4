import { timesMoney } from '@lingshi/domain/shared/money.ts';
import type { Money } from '@lingshi/domain/shared/money.ts';
import Plus from 'lucide-react/icons/plus';
import { Button } from '../../../kit/button.tsx';
import { formatMoney } from '../../../kit/format.ts';
import { useLocale } from '../../../kit/locale.ts';
import { listAt } from '../answer-path.ts';
import { FormText, FormYesNo } from '../form-field.tsx';
import { useFieldWords } from '../field.words.ts';
import { useFormTexts } from '../form-read.ts';
import type { TopicForm } from '../topic-form.ts';

const MOST_NAMES = 3;

/** Each new endorsement costs extra. Rule: notice 二(一)6. */
export function EndorsementFields({ form }: { form: TopicForm }) {
  const t = useFieldWords();
  const locale = useLocale();
  const fee = useFormTexts(form.order).data?.fees.find(({ per }) => per === 'annotation');
  const price = fee ? formatMoney(fee.amount, locale) : '';
  return (
    <>
      <FormYesNo
        form={form}
        path="wanted"
        noFirst
        yes={t('endorsement.wanted.yes')}
        no={t('endorsement.wanted.no')}
        {...(price !== '' && { hint: t('endorsement.price', { price }) })}
      />
      {form.answer.wanted === true && form.isOpen('names') && <Names form={form} each={fee?.amount} />}
    </>
  );
}

function Names({ form, each }: { form: TopicForm; each: Money | undefined }) {
  const t = useFieldWords();
  const locale = useLocale();
  const names = listAt(form.answer, 'names').map(String);
  const shown = names.length === 0 ? [''] : names;
  const count = shown.filter((name) => name.trim() !== '').length;
  const put = (list: readonly string[]) => form.put('names', list);
  return (
    <>
      {shown.map((_, index) => (
        <div className="form-entry" key={index}>
          <NameField form={form} index={index} names={shown} />
          {shown.length > 1 && (
            <Button kind="plain" onClick={() => put(shown.filter((_name, at) => at !== index))}>
              {t('endorsement.names.remove')}
            </Button>
          )}
        </div>
      ))}
      {shown.length < MOST_NAMES && (
        <Button icon={Plus} onClick={() => put([...shown, ''])}>
          {t('endorsement.names.add')}
        </Button>
      )}
      {count > 0 && each !== undefined && each.cents > 0 && (
        <p className="form-total" role="status">
          {t('endorsement.total', { count, price: formatMoney(timesMoney(each, count), locale) })}
        </p>
      )}
    </>
  );
}

function NameField({ form, index, names }: { form: TopicForm; index: number; names: readonly string[] }) {
  const t = useFieldWords();
  // The first field stands there before there is a list to write into.
  const inList: TopicForm = {
    ...form,
    put: (_path, value) =>
      form.put(
        'names',
        names.map((name, at) => (at === index ? value : name)),
      ),
    label: () => (names.length > 1 ? t('endorsement.names.nth', { nth: index + 1 }) : t('endorsement.names')),
  };
  return <FormText form={inList} path={`names.${index}`} hint={t('endorsement.names.hint')} maxLength={60} />;
}
