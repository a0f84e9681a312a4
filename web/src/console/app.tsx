import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { KeysListener } from './keys/keys-listener.tsx';
import { queryClient } from './query.ts';
import { Gate } from './session/gate.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { useScheme } from './shell/scheme.ts';
import { cssVariablesResolver, styleNonce, theme } from './theme.ts';

/** Where the server put the console: '/' on an origin of its own. */
const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={useScheme()}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Router base={BASE}>
          <KeysListener />
          <ErrorBoundary>
            <Gate />
          </ErrorBoundary>
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}
