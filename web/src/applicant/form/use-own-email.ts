import { getOwnEmail } from '@lingshi/contract/generated/calls.ts';
import { useQuery } from '@tanstack/react-query';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import { useApplicants, type OrderPage } from './form-read.ts';

/** The address of the account for an order of one's own people; whom somebody files for by mandate is reached elsewhere. */
export function useOwnEmail({ applicantId }: Pick<OrderPage, 'applicantId'>, wanted: boolean) {
  const people = useApplicants();
  const own = people.data?.some(({ id }) => id === applicantId) === true;
  const { data, isPending, isFetching, failureCount } = useQuery({
    queryKey: [...keys.account, 'email'],
    queryFn: ({ signal }) => client.call(getOwnEmail, { signal }),
    enabled: own && wanted,
    gcTime: 0,
  });
  return { asked: !(isFetching && isPending && failureCount === 0), email: data?.email ?? '' };
}
