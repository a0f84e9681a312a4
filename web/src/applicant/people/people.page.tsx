import { listApplicants } from '@lingshi/contract/generated/calls.ts';
import { useQuery } from '@tanstack/react-query';
import UserRound from 'lucide-react/icons/user-round';
import UserRoundCheck from 'lucide-react/icons/user-round-check';
import Users from 'lucide-react/icons/users';
import { LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Page } from '../../kit/page.tsx';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import { hasScreen } from '../screen.ts';
import { Loaded } from '../shell/loaded.tsx';
import { usePeopleWords } from './people.words.ts';

/** Whom this account files for. */
export function PeoplePage() {
  const t = usePeopleWords();
  const people = useQuery({
    queryKey: keys.applicants,
    queryFn: async ({ signal }) => (await client.call(listApplicants, { signal })).applicants,
  });
  return (
    <Page title={t('people.title')} lede={t('people.lede')} back="/me">
      <Loaded query={people}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={Users} title={t('people.none')}>
              {t('people.none_text')}
            </EmptyState>
          ) : (
            <LinkList label={t('people.title')}>
              {list.map(({ id, label, relation, level }) => (
                <LinkRow
                  key={id}
                  to={hasScreen('/orders/new') ? `/orders/new?applicant=${id}` : '/precheck'}
                  icon={level === 'declared' ? UserRound : UserRoundCheck}
                  title={label}
                  hint={`${t(`people.${relation}`)} · ${t(`people.level_${level}`)}`}
                  end={t('people.file')}
                />
              ))}
            </LinkList>
          )
        }
      </Loaded>
      <WaysOn several={people.data !== undefined && people.data.length > 1} />
    </Page>
  );
}

function WaysOn({ several }: { several: boolean }) {
  const t = usePeopleWords();
  return (
    <>
      {several && (
        <LinkButton wide to="/family/new">
          {t('people.together')}
        </LinkButton>
      )}
      <LinkButton wide to="/me/people/new">
        {t('people.add')}
      </LinkButton>
    </>
  );
}
