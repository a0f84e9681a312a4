import { CallError } from '@lingshi/contract/client.ts';
import { recordPresence } from '@lingshi/contract/generated/calls.ts';
import { useState } from 'react';
import { client } from '../client.ts';
import { keys, queryClient } from '../query.ts';
import type { OrderPage } from './form-read.ts';

export type Why = 'denied' | 'unavailable';
export type PresenceState =
  | { step: 'asking' }
  | { step: 'locating' | 'sending' }
  | { step: 'inside' | 'declared' }
  /** The device gave no position: a declaration is the way on. */
  | { step: 'none'; why: Why }
  | { step: 'outside'; country: string | null }
  | { step: 'failed'; error: unknown };

const PATIENCE_MS = 20_000;
const FRESH_MS = 60_000;

/** Where the person is, by position with consent or by their own word. The position goes to the server and is kept nowhere. */
export function usePresence(order: OrderPage) {
  const [state, setState] = useState<PresenceState>(() => begun(order));

  async function send(body: Parameters<typeof report>[1]) {
    setState({ step: 'sending' });
    try {
      const { presence } = await report(order.id, body);
      setState({ step: presence });
    } catch (error) {
      setState(refused(error));
    }
    await queryClient.invalidateQueries({ queryKey: keys.order(order.id), exact: true });
  }
  async function locate() {
    setState({ step: 'locating' });
    const found = await positionOf();
    if (typeof found === 'string') return setState({ step: 'none', why: found });
    const { latitude, longitude, accuracy } = found.coords;
    await send({ kind: 'position', latitude, longitude, accuracyMetres: accuracy });
  }
  async function declare() {
    await send({ kind: 'declared', why: state.step === 'none' ? state.why : 'denied' });
  }
  return { state, locate, declare };
}

function begun({ presence }: OrderPage): PresenceState {
  if (presence === 'outside') return { step: 'outside', country: null };
  return { step: presence ?? 'asking' };
}

function refused(error: unknown): PresenceState {
  if (error instanceof CallError && error.code === 'presence.outside_country') {
    const { country } = error.detail;
    return { step: 'outside', country: typeof country === 'string' ? country : null };
  }
  return { step: 'failed', error };
}

type Report =
  | { kind: 'position'; latitude: number; longitude: number; accuracyMetres: number }
  | { kind: 'declared'; why: Why };

async function report(orderId: string, body: Report) {
  return client.call(recordPresence, { params: { orderId }, body });
}

async function positionOf(): Promise<GeolocationPosition | Why> {
  const { geolocation } = navigator;
  // Not there on insecure pages and in some work profiles.
  if (!geolocation) return 'unavailable';
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      resolve,
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'unavailable'),
      { timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    );
  });
}
