import { Direction } from 'radix-ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app/app';
import { followAppearance } from './app/appearance';
import { passOnNonce } from './app/csp-nonce';
import { firstScreenOrSoon } from './app/first-screen';
import { followMenu } from './app/follow-menu';
import { KeptFocus } from './app/kept-focus';
import { followLanguage, useLanguage } from './app/language';
import { openChannel } from './state/channel';
import { startSession } from './state/start-session';

const root = document.querySelector('#root');
if (!root) throw new Error('The page has no place for the window’s content.');

/** The whole window is drawn anew in another language: words are said when something is drawn, and not kept. */
function Window() {
  const language = useLanguage((state) => state.language);
  return (
    <Direction.Provider dir={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}>
      <KeptFocus drawing={language}>
        <App />
      </KeptFocus>
    </Direction.Provider>
  );
}

passOnNonce();
followAppearance();
followMenu();
startSession(openChannel);
// Where main answers at once, nothing is drawn that only says that it is waited for. Not awaited up here: what is
// fetched meanwhile is made of parts of this very script.
void Promise.all([firstScreenOrSoon(), followLanguage()]).then(() =>
  createRoot(root).render(
    <StrictMode>
      <Window />
    </StrictMode>,
  ),
);
