import { t } from '../../shared/language/t';
import { problemOf } from '../state/client';
import { currentMain, useSession } from '../state/session';
import { toastProblem } from '../ui/toast';

/** Its page, and how large a window of a browser is that shows it, in CSS pixels. */
const PAGE = '/quick-ask.html';
const WIDTH = 640;
const HEIGHT = 520;

/** The page that was opened here, where a browser shows it. */
let opened: Window | null = null;

/** A window of the browser in the middle of this one, or the one that is open already. */
function openPage(): void {
  if (opened !== null && !opened.closed) return opened.focus();
  const left = Math.round(window.screenX + (window.outerWidth - WIDTH) / 2);
  const top = Math.round(window.screenY + (window.outerHeight - HEIGHT) / 2);
  opened = window.open(PAGE, '_blank', `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`);
  if (opened !== null) return;
  toastProblem({
    sentence: t('The browser opened no window for the quick question.'),
    advice: t('Allow this page to open windows, then try again.'),
  });
}

/** Opens the quick question, or brings it to the front. What goes wrong is said in a toast. */
export async function askQuickly(): Promise<void> {
  if (useSession.getState().host !== 'electron') return openPage();
  try {
    await currentMain().quickAsk.show({});
  } catch (error) {
    toastProblem(problemOf(error));
  }
}
