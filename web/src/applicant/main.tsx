import '../kit/tokens.css';
import '../kit/base.css';
import './shell/shell.css';
import { createRoot } from 'react-dom/client';
import { applyDisplay, followDevice } from '../kit/display.ts';
import { followChoice } from '../kit/switch-locale.ts';
import { App } from './app.tsx';
import { loadInfo } from './info.ts';
import { reloadForNewRelease } from './offline/release.ts';
import { startWorker } from './offline/worker.ts';
import { restoreCache } from './query.ts';

/** What the first picture needs and the network may owe; nobody waits longer for it. */
const PATIENCE_MS = 600;

async function start(): Promise<void> {
  followChoice();
  applyDisplay();
  followDevice();
  reloadForNewRelease();
  await Promise.race([
    Promise.all([loadInfo(), restoreCache()]),
    new Promise((done) => setTimeout(done, PATIENCE_MS)),
  ]);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
  startWorker();
}

void start();
