import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { HistoryEntry } from '../../../shared/contract/schemas.ts';
import { call } from '../../client/api-client.ts';
import { CallFailed } from '../../client/queries.ts';
import type { HistoryWanted } from './history-filter.tsx';

const PAGE = 100;

async function readPage(wanted: HistoryWanted, before: number | undefined): Promise<readonly HistoryEntry[]> {
  const answer = await call('list-history', {
    ...wanted,
    limit: PAGE,
    offset: -new Date().getTimezoneOffset(),
    ...(before !== undefined && { before }),
  });
  if (!answer.ok) throw new CallFailed(answer.error);
  return answer.value.entries;
}

interface HistoryPages {
  readonly entries: readonly HistoryEntry[];
  readonly more: boolean;
  readonly loading: boolean;
  readonly error: Error | null;
  readonly loadMore: () => void;
}

/** The history a hundred at a time, newest first. */
export function useHistoryPages(wanted: HistoryWanted): HistoryPages {
  const pages = useInfiniteQuery({
    queryKey: ['list-history', 'pages', wanted],
    queryFn: ({ pageParam }: { readonly pageParam: number | undefined }) => readPage(wanted, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.sequence),
    placeholderData: keepPreviousData,
  });
  return {
    entries: pages.data?.pages.flat() ?? [],
    more: pages.hasNextPage,
    loading: pages.isFetching,
    error: pages.error,
    loadMore: () => void pages.fetchNextPage(),
  };
}
