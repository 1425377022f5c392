import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app/app';
import { followAppearance } from './app/appearance';
import { passOnNonce } from './app/csp-nonce';
import { followMenu } from './app/follow-menu';
import { openChannel } from './state/channel';
import { startSession } from './state/start-session';

const root = document.querySelector('#root');
if (!root) throw new Error('The page has no place for the window’s content.');

passOnNonce();
followAppearance();
followMenu();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
startSession(openChannel);
