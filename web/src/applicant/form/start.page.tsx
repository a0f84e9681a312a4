import { startOrder } from '@lingshi/contract/generated/calls.ts';
import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';
import UserPlus from 'lucide-react/icons/user-plus';
import Users from 'lucide-react/icons/users';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Button, LinkButton } from '../../kit/button.tsx';
import { Radios } from '../../kit/choices.tsx';
import { useCommand } from '../../kit/command.ts';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Form } from '../../kit/form.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { client } from '../client.ts';
import { useFieldErrors } from '../field-errors.ts';
import { useOrderName } from '../order/order-name.ts';
import { useOrders, type OrderCard } from '../orders-read.ts';
import { useMandates, type Mandates } from '../mandate/mandate-read.ts';
import { NotServed, WayOutBar } from '../policy/not-served.tsx';
import { findOffer, refusalIn, useOffers } from '../policy/served-read.ts';
import { carryInto, onTheWay } from '../precheck/carried.ts';
import { keys } from '../query.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { useApplicants, usePosts, type Applicant } from './form-read.ts';
import { NameFirst, withReturn } from './name-first.tsx';
import { useStartWords } from './start.words.ts';

type Wish = { service: string; kind: string; post: string; postChosen: boolean; applicant: string };

/** Who it is for; then the task list. Nobody gets a second order while one is under way. */
export function StartPage() {
  const t = useStartWords();
  const search = new URLSearchParams(useSearch());
  const [applicants, orders, posts] = [useApplicants(), useOrders(), usePosts()];
  const mandates = useMandates();
  return (
    <Page title={t('start.title')} lede={t('start.lede')} over={useWishName(search)} back="/">
      <Loaded query={posts}>
        {({ posts: open }) => (
          <Loaded query={applicants}>
            {(people) => (
              <Loaded query={orders}>
                {(known) => (
                  <Loaded query={mandates}>
                    {(data) => {
                      const wish = wishOf(search, open);
                      return (
                        <Offered wish={wish}>
                          <Begin people={allPeople(people, data, wish)} orders={known} wish={wish} />
                        </Offered>
                      );
                    }}
                  </Loaded>
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

/** Which service, as the rules call it; nothing while the offers are on their way. */
function useWishName(search: URLSearchParams): string {
  const nameOf = useOrderName();
  const { data } = useOffers('');
  const { service, kind } = kindIn(search);
  const offer = data?.find((one) => one.service === service && one.kind === kind);
  return offer ? nameOf({ names: { service: offer.words, kind: offer.kindWords, makes: offer.words } }) : '';
}

function kindIn(search: URLSearchParams): { service: string; kind: string } {
  return { service: search.get('service') ?? 'passport', kind: search.get('kind') ?? 'renew' };
}

/** Nobody is asked whom it is for before the service is open here. */
function Offered({ wish, children }: { wish: Wish; children: ReactNode }) {
  const offers = useOffers(wish.postChosen ? wish.post : '');
  return (
    <Loaded query={offers}>
      {(all) => {
        const refused = refusalIn(findOffer(all, wish)?.served);
        if (refused === null) return children;
        return (
          <>
            <NotServed card={refused} post={wish.post} />
            <WayOutBar card={refused} />
          </>
        );
      }}
    </Loaded>
  );
}

/** What the address asks for; a plain /orders/new is a renewal at whichever post comes first, chosen later. */
function wishOf(search: URLSearchParams, posts: readonly { id: string }[]): Wish {
  const asked = search.get('post') ?? '';
  const known = posts.find(({ id }) => id === asked);
  return {
    ...kindIn(search),
    post: known?.id ?? posts[0]?.id ?? '',
    postChosen: known !== undefined,
    applicant: search.get('applicant') ?? '',
  };
}

type Person = Omit<Applicant, 'relation' | 'level'> & { relation: Applicant['relation'] | 'held' };

/** One's own people, and whoever gave a mandate for this service. Without a declared name nobody: it comes first. */
function allPeople(own: readonly Applicant[], { name, held }: Mandates, { service }: Wish): Person[] {
  if (name === null) return [];
  const under = held.filter(({ state, services }) => state === 'in_force' && services.includes(service));
  const added = under.map(({ applicantId: id, applicant: label }) => ({
    id,
    label,
    relation: 'held' as const,
  }));
  return [...own, ...added.filter(({ id }, at) => added.findIndex((other) => other.id === id) === at)];
}

type BeginProps = { people: readonly Person[]; orders: readonly OrderCard[]; wish: Wish };

function Begin({ people, orders, wish }: BeginProps) {
  const t = useStartWords();
  const errors = useFieldErrors();
  const [chosen, setChosen] = useState(wish.applicant || proposedPerson(people, onTheWay(wish)));
  const begin = useBegin(wish, people);
  const person = people.find(({ id }) => id === chosen);
  const before = person && orderBefore(orders, person.id, wish.service);
  if (people.length === 0) return <NameFirst />;
  function go() {
    const good = errors.show(person ? [] : [{ name: 'applicant', words: t('start.choose') }]);
    if (good && person) void begin.run(person.id);
  }
  return (
    <Form onSubmit={go}>
      <ErrorSummary errors={errors.list} attempt={errors.attempt} />
      <ErrorNotice error={begin.error} />
      <ForWhom people={people} value={chosen} onChange={setChosen} error={errors.of('applicant')} />
      {person && before ? (
        <Before order={before} label={person.label} />
      ) : (
        <PrimaryBar>
          <Button type="submit" kind="primary" busy={begin.busy}>
            {t('start.go')}
          </Button>
        </PrimaryBar>
      )}
    </Form>
  );
}

const HOLDERS = { self: 'self', parent: 'child' } as const satisfies Record<string, Person['relation']>;

/** Whose account the pre-check was told of, and with one person that one; nobody where it could be two. */
function proposedPerson(people: readonly Person[], facts: CaseFacts | null): string {
  const fitting = people.filter((person) => fitsHolder(person, facts));
  return fitting.length === 1 ? (fitting[0]?.id ?? '') : '';
}

/** What was said of oneself is not said of a child. */
function fitsHolder({ relation }: Person, facts: CaseFacts | null): boolean {
  const holder = facts?.accountHolder;
  if (holder !== 'self' && holder !== 'parent') return true;
  return relation === HOLDERS[holder];
}

type ForWhomProps = Pick<ComponentProps<typeof Radios>, 'value' | 'onChange' | 'error'> &
  Pick<BeginProps, 'people'>;

function ForWhom({ people, ...choice }: ForWhomProps) {
  const t = useStartWords();
  return (
    <>
      <Radios
        {...choice}
        name="applicant"
        label={t('start.who')}
        options={people.map(({ id, label, relation }) => ({
          value: id,
          label,
          ...(label !== t(`start.${relation}`) && { hint: t(`start.${relation}`) }),
        }))}
      />
      <LinkButton icon={UserPlus} to={withReturn('/me/people/new')}>
        {t('start.somebody')}
      </LinkButton>
      {people.length > 1 && (
        <LinkButton icon={Users} to="/family/new">
          {t('start.together')}
        </LinkButton>
      )}
    </>
  );
}

/** Rule: notice intro ¶4. The order is in this account, so the person is led to it. */
function Before({ order, label }: { order: OrderCard; label: string }) {
  const t = useStartWords();
  const which = order.status === 'draft' ? 'draft' : 'live';
  const to = order.status === 'draft' ? `/orders/${order.id}/form` : `/orders/${order.id}`;
  return (
    <Notice
      tone="amber"
      live="polite"
      title={t(`start.${which}_title`, { label })}
      act={
        <LinkButton kind="primary" to={to}>
          {t(`start.to_${which}`)}
        </LinkButton>
      }
    >
      <p>{t(`start.${which}_text`)}</p>
    </Notice>
  );
}

function useBegin({ service, kind, post }: Wish, people: readonly Person[]) {
  const [, go] = useLocation();
  return useCommand({
    name: 'order.start',
    send: (applicantId: string, idempotencyKey) =>
      client.call(startOrder, { body: { applicantId, service, kind, post }, idempotencyKey }),
    refresh: [keys.orders],
    onDone: ({ orderId }, applicantId) => {
      const facts = onTheWay({ service, kind });
      const person = people.find(({ id }) => id === applicantId);
      if (facts && person && fitsHolder(person, facts)) carryInto(orderId, { service, kind, facts });
      go(`/orders/${orderId}/form`, { replace: true });
    },
  });
}

/** A draft or an order under way of the same person and service. Ended ones stand in nobody's way. */
function orderBefore(
  orders: readonly OrderCard[],
  applicantId: string,
  service: string,
): OrderCard | undefined {
  const own = orders.filter((order) => order.applicantId === applicantId && order.turn !== 'nobody');
  return own.find(({ status }) => status !== 'draft') ?? own.find((order) => order.service === service);
}
