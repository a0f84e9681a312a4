import Hand from 'lucide-react/icons/hand';
import Hourglass from 'lucide-react/icons/hourglass';
import CircleCheck from 'lucide-react/icons/circle-check';
import { LinkButton } from '../../kit/button.tsx';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Page } from '../../kit/page.tsx';
import { useLocale } from '../../kit/locale.ts';
import { orderSentence } from '../order/order-sentence.ts';
import { usePosts } from '../form/form-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { refusalIn } from '../policy/served-read.ts';
import type { ScreenProps } from '../screen.ts';
import { LoadedPage } from '../shell/loaded-page.tsx';
import { Section } from '../shell/section.tsx';
import { EnvelopeCard } from './bundle-envelope.tsx';
import { SendReady } from './bundle-send.tsx';
import { ShareWritten } from './bundle-share.tsx';
import { useBundle, type Bundle, type Member } from './bundle-read.ts';
import { useBundleWords } from './bundle.words.ts';

/** Those who file together: who is ready, what is missing, what is sent and mailed together. */
export function BundlePage({ params: { bundleId } }: ScreenProps<'bundleId'>) {
  const t = useBundleWords();
  const bundle = useBundle(bundleId);
  return (
    <LoadedPage query={bundle} title={t('bundle.title')} back="/orders">
      {(data, seen) => (
        <Page title={t('bundle.title')} lede={t('bundle.lede')} back="/orders">
          {seen}
          <Members bundle={data} />
          <ShareWritten members={data.members} />
          <SendReady bundleId={data.id} members={data.members} />
          {data.envelopes.map((envelope) => (
            <EnvelopeCard key={envelope.post} bundle={data} envelope={envelope} />
          ))}
          <LinkButton wide to={`/family/new?bundle=${data.id}`}>
            {t('bundle.add')}
          </LinkButton>
        </Page>
      )}
    </LoadedPage>
  );
}

const ICONS = { applicant: Hand, post: Hourglass, nobody: CircleCheck } as const;

function Members({ bundle: { members, envelopes } }: { bundle: Bundle }) {
  const t = useBundleWords();
  const hintOf = useMemberHint(envelopes[0]?.post);
  return (
    <Section title={t('bundle.members')}>
      <LinkList label={t('bundle.members')}>
        {members.map((member) => (
          <LinkRow
            key={member.id}
            to={member.status === 'draft' ? `/orders/${member.id}/form` : `/orders/${member.id}`}
            icon={ICONS[member.turn]}
            {...(member.turn === 'applicant' && { tone: 'amber' })}
            title={member.applicantLabel}
            hint={hintOf(member)}
          />
        ))}
      </LinkList>
    </Section>
  );
}

/** What is to do for a person, and where it goes to another post than the others, that too. */
function useMemberHint(main: string | undefined): (member: Member) => string {
  const t = useBundleWords();
  const say = useRuleWords();
  const locale = useLocale();
  const posts = usePosts().data?.posts ?? [];
  function stateOf(member: Member): string {
    if (member.status !== 'draft')
      return [member.number, orderSentence(member, locale)].filter(Boolean).join(' · ');
    if (member.ready) return t('bundle.ready');
    const { length: count } = member.missing;
    return count === 0 || refusalIn(member.served) ? t('bundle.not_served') : t('bundle.left', { count });
  }
  return (member) => {
    const post = posts.find(({ id }) => id === member.post);
    const away = member.post !== main && member.turn !== 'nobody' && post !== undefined;
    return [stateOf(member), ...(away ? [t('bundle.other_post', { post: say(post.name) })] : [])].join(' · ');
  };
}
