import '../kit/tokens.css';
import '../kit/base.css';
import '@mantine/core/styles.layer.css';
import './shell/shell.css';
import './shell/controls.css';
import { createRoot } from 'react-dom/client';
import { applyDisplay, followDevice } from '../kit/display.ts';
import { applyLocale } from '../kit/locale.ts';
import { App } from './app.tsx';

applyLocale();
applyDisplay();
followDevice();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
