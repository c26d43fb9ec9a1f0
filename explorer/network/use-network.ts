import { useMemo } from 'preact/hooks';
import type { NetworkAnswer } from '../../src/explore/contract.js';
import { useAnswer, type Asked } from '../api.js';
import { readNetwork, type Network } from './network.js';

/** Asks the server for a network, by the query part of its address. */
export function useNetwork(query: URLSearchParams): Asked<Network> {
  const asked = useAnswer<NetworkAnswer>(`network?${query}`);
  const answer = asked.state === 'ready' ? asked.answer : undefined;
  const network = useMemo(() => answer && readNetwork(answer), [answer]);
  return asked.state === 'ready' ? { ...asked, answer: network! } : asked;
}
