import Plus from 'lucide-react/icons/plus';
import { Button } from '../../../kit/button.tsx';
import { listAt, textAt } from '../answer-path.ts';
import { FormChoice, FormDay, FormText, FormYesNo } from '../form-field.tsx';
import { useFieldWords } from '../field.words.ts';
import type { Extra, TopicForm } from '../topic-form.ts';

const MOST_CHILDREN = 12;
const LIVES = ['living', 'deceased', 'unknown'] as const;

/** Rule: facts A3.5: reviewers need the family to check identity; "no spouse" and "deceased" are answers. */
export function FamilyFields({ form }: { form: TopicForm }) {
  const t = useFieldWords();
  return (
    <>
      <Parent form={form} who="father" />
      <Parent form={form} who="mother" />
      {form.isOpen('spouse') && (
        <section className="form-part">
          <h2>{t('family.spouse')}</h2>
          <FormYesNo
            form={form}
            path="spouse.has"
            inRow
            noFirst
            yes={t('family.spouse.has.yes')}
            no={t('family.spouse.has.no')}
          />
          {(form.answer.spouse as { has?: boolean } | undefined)?.has === true && (
            <FormText form={form} path="spouse.name" maxLength={60} />
          )}
        </section>
      )}
      {form.isOpen('children') && <Children form={form} />}
    </>
  );
}

/** Who has no children adds none: that is an answer too. */
export function useFamilyExtra(): Extra {
  return { defaults: { children: [] } };
}

function Parent({ form, who }: { form: TopicForm; who: 'father' | 'mother' }) {
  const t = useFieldWords();
  const life = textAt(form.answer, `${who}.life`);
  if (!form.isOpen(who)) return null;
  return (
    <section className="form-part">
      <h2>{t(`family.${who}`)}</h2>
      <FormChoice
        form={form}
        path={`${who}.life`}
        options={LIVES.map((value) => ({ value, label: t(`family.life.${value}`) }))}
      />
      {(life === 'living' || life === 'deceased') && (
        <FormText form={form} path={`${who}.name`} maxLength={60} />
      )}
      {life === 'living' && <FormText form={form} path={`${who}.place`} optional maxLength={120} />}
    </section>
  );
}

function Children({ form }: { form: TopicForm }) {
  const t = useFieldWords();
  const children = listAt(form.answer, 'children');
  const put = (list: readonly unknown[]) => form.put('children', list);
  return (
    <section className="form-part">
      <h2>{t('family.children')}</h2>
      {children.length === 0 && <p className="k-quiet">{t('family.children.none')}</p>}
      {children.map((_child, index) => (
        <fieldset className="form-entry" key={index}>
          <legend>{t('family.children.nth', { nth: index + 1 })}</legend>
          <FormText form={form} path={`children.${index}.name`} maxLength={60} />
          <FormDay form={form} path={`children.${index}.birthDay`} />
          <Button kind="plain" onClick={() => put(children.filter((_, at) => at !== index))}>
            {t('family.children.remove')}
          </Button>
        </fieldset>
      ))}
      {children.length < MOST_CHILDREN && (
        <Button icon={Plus} onClick={() => put([...children, { name: '', birthDay: '' }])}>
          {t('family.children.add')}
        </Button>
      )}
    </section>
  );
}
