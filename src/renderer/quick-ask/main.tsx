import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { followAppearance } from '../app/appearance';
import { passOnNonce } from '../app/csp-nonce';
import { followLanguage, useLanguage } from '../app/language';
import { openChannel } from '../state/channel';
import { startSession } from '../state/start-session';
import { QuickAsk } from './quick-ask';

const root = document.querySelector('#root');
if (!root) throw new Error('The page has no place for the quick question.');

/** Everything is drawn anew in another language; what is asked is kept apart from what is drawn. */
function Page() {
  return <QuickAsk key={useLanguage(({ language }) => language)} />;
}

passOnNonce();
followAppearance();
startSession(openChannel, { isWhole: false });
void followLanguage().then(() =>
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  ),
);
