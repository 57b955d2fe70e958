import './lib/zod-setup.ts';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@digital-go-jp/design-tokens/dist/tokens.css';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { loadFonts } from './app/fonts.ts';
import { styleNonce } from './lib/style-nonce.ts';

loadFonts();

// the scroll lock behind Mantine's dialogs writes a style tag of its own and asks for its nonce under this name
Reflect.set(globalThis, '__webpack_nonce__', styleNonce());

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
