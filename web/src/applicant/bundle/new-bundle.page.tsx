import { joinBundle, startBundle } from '@lingshi/contract/generated/calls.ts';
import UserPlus from 'lucide-react/icons/user-plus';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Button, LinkButton } from '../../kit/button.tsx';
import { Checkboxes } from '../../kit/choices.tsx';
import { useCommand } from '../../kit/command.ts';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Form } from '../../kit/form.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { Select } from '../../kit/select.tsx';
import { client } from '../client.ts';
import { useFieldErrors, type FieldErrors } from '../field-errors.ts';
import { useApplicants, usePosts } from '../form/form-read.ts';
import { NameFirst, withReturn } from '../form/name-first.tsx';
import { useOrders } from '../orders-read.ts';
import { useOffers } from '../policy/served-read.ts';
import { keys } from '../query.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { NotAdded } from './not-added.tsx';
import { useBundle } from './bundle-read.ts';
import { useBundleWords } from './bundle.words.ts';
import { canJoin, joiningOf, kindsIn, standOf, type Person } from './person-choice.ts';
import { useSay } from '../../form/use-words.ts';

type Wish = { bundleId: string; post: string };

/** For whom and what, all at once; or who comes to those who file together already. */
export function NewBundlePage() {
  const t = useBundleWords();
  const search = new URLSearchParams(useSearch());
  const bundleId = search.get('bundle') ?? '';
  const [applicants, orders, posts, bundle] = [useApplicants(), useOrders(), usePosts(), useBundle(bundleId)];
  const asked = search.get('post') ?? '';
  return (
    <Page
      title={t(bundleId === '' ? 'bundle.new_title' : 'bundle.add')}
      lede={t('bundle.new_lede')}
      back={bundleId === '' ? '/me/people' : `/family/${bundleId}`}
    >
      <Loaded query={posts}>
        {({ posts: all }) => (
          <Loaded query={applicants}>
            {(people) => (
              <Loaded query={orders}>
                {(known) => {
                  if (people.length === 0) return <NameFirst />;
                  if (bundleId !== '' && bundle.data === undefined)
                    return <Loaded query={bundle}>{() => null}</Loaded>;
                  const own = bundle.data?.envelopes[0]?.post ?? asked;
                  const post = all.find(({ id }) => id === own)?.id ?? all[0]?.id ?? '';
                  const listed = people.map((person) => ({ ...person, stand: standOf(known, person.id) }));
                  return <Choose people={listed} wish={{ bundleId, post }} />;
                }}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

/** What is chosen for a person: a kind, or nothing yet. Who is not in it was not ticked. */
type Chosen = Readonly<Record<string, string>>;

function Choose({ people, wish }: { people: readonly Person[]; wish: Wish }) {
  const t = useBundleWords();
  const errors = useFieldErrors();
  const [chosen, setChosen] = useState<Chosen>({});
  const begin = useBegin(wish);
  const anybody = people.some(({ stand }) => canJoin(stand));
  const ticked = people.filter(({ id }) => chosen[id] !== undefined);
  function go() {
    begin.clear();
    const unsaid = ticked.filter(({ id, stand }) => stand.kind !== 'draft' && chosen[id] === '');
    const good = errors.show([
      ...(ticked.length === 0 ? [{ name: 'who', words: t('bundle.who_missing') }] : []),
      ...unsaid.map(({ id, label }) => ({ name: `kind.${id}`, words: t('bundle.kind_missing', { label }) })),
    ]);
    if (good) void begin.run(ticked.map((person) => joiningOf(person, chosen[person.id] ?? '')));
  }
  return (
    <Form onSubmit={go}>
      <ErrorSummary errors={errors.list} attempt={errors.attempt} />
      <ErrorNotice error={begin.error} />
      {begin.answer && <NotAdded answer={begin.answer} people={ticked} />}
      <Who people={people} chosen={chosen} onChange={setChosen} post={wish.post} errors={errors} />
      {anybody && <Somebody />}
      <PrimaryBar>
        {anybody ? (
          <Button type="submit" kind="primary" busy={begin.busy}>
            {t(wish.bundleId === '' ? 'bundle.begin' : 'bundle.add')}
          </Button>
        ) : (
          <Somebody primary />
        )}
      </PrimaryBar>
    </Form>
  );
}

/** Where nobody of those there can be chosen, the one way on. */
function Somebody({ primary = false }: { primary?: boolean }) {
  const t = useBundleWords();
  return (
    <LinkButton icon={UserPlus} to={withReturn('/me/people/new')} {...(primary && { kind: 'primary' })}>
      {t('bundle.somebody')}
    </LinkButton>
  );
}

type WhoProps = {
  people: readonly Person[];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  post: string;
  errors: FieldErrors;
};

function Who(props: WhoProps) {
  const { people, chosen, onChange, post, errors } = props;
  const t = useBundleWords();
  const say = useSay();
  const kinds = kindsIn(useOffers(post).data, say);
  function tick(ids: string[]) {
    errors.drop('who');
    onChange(Object.fromEntries(ids.map((id) => [id, chosen[id] ?? ''])));
  }
  return (
    <Checkboxes
      name="who"
      label={t('bundle.who')}
      error={errors.of('who')}
      values={Object.keys(chosen)}
      onChange={tick}
      options={people.map((person) => ({
        value: person.id,
        label: person.label,
        disabled: !canJoin(person.stand),
        ...(person.stand.kind === 'free'
          ? { more: <KindOf {...props} person={person} kinds={kinds} /> }
          : { hint: t(`bundle.${person.stand.kind === 'draft' ? 'has_draft' : person.stand.kind}`) }),
      }))}
    />
  );
}

type KindOfProps = WhoProps & { person: Person; kinds: ReturnType<typeof kindsIn> };

/** What is asked for one of them. */
function KindOf({ person: { id, label }, kinds, chosen, onChange, errors }: KindOfProps) {
  const t = useBundleWords();
  const name = `kind.${id}`;
  return (
    <Select
      name={name}
      label={t('bundle.kind', { label })}
      error={errors.of(name)}
      options={kinds}
      value={chosen[id] ?? ''}
      onChange={(kind) => {
        errors.drop(name);
        onChange({ ...chosen, [id]: kind });
      }}
    />
  );
}

function useBegin({ bundleId, post }: Wish) {
  const [, go] = useLocation();
  return useCommand({
    name: `bundle.join.${bundleId}`,
    send: (members: ReturnType<typeof joiningOf>[], idempotencyKey) => {
      const sent = { body: { post, members }, idempotencyKey };
      return bundleId === ''
        ? client.call(startBundle, sent)
        : client.call(joinBundle, { ...sent, params: { bundleId } });
    },
    refresh: [keys.orders],
    onDone: ({ bundleId: id, members }) => {
      if (id !== null && members.every(({ refusal }) => refusal === null))
        go(`/family/${id}`, { replace: true });
    },
  });
}
