import { spokenLanguage } from '../../../shared/language/spoken';
import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';

/** Sentence and status for everything that is answered with words instead of the app. */
export interface Refusal {
  readonly status: number;
  /** As the catalogue has it; it is said when the page is made. */
  readonly sentence: PlainText;
}

export const NOT_SIGNED_IN: Refusal = {
  status: 401,
  sentence: 'To use Signalbox, open the address that it printed when it started.',
};
export const TOKEN_SPENT: Refusal = {
  status: 403,
  sentence: 'This address works once and was used before. Start Signalbox again for a fresh one.',
};
export const WRONG_HOST: Refusal = {
  status: 403,
  sentence: 'Signalbox answers only at the address that it printed when it started.',
};
export const FOREIGN_PAGE: Refusal = { status: 403, sentence: 'Signalbox does not talk to other pages.' };
export const NOT_THERE: Refusal = { status: 404, sentence: 'There is nothing at this address.' };
export const WRONG_METHOD: Refusal = { status: 405, sentence: 'Signalbox does not take this kind of request.' };
export const UNREADABLE: Refusal = {
  status: 500,
  sentence: 'A file of Signalbox could not be read. Build or install it again.',
};

/**
 * A page of one sentence. It runs nothing and loads nothing.
 * @param asksAgain it asks for the app once more by itself: then the request is our own page's, and a session that the
 * browser has goes along
 */
export function plainPage({ sentence }: Refusal, asksAgain: boolean): string {
  const again = asksAgain ? '<meta http-equiv="refresh" content="0;url=/">' : '';
  return `<!doctype html><html lang="${spokenLanguage()}"><meta charset="utf-8">${again}<title>Signalbox</title><p>${t(sentence)}</p></html>\n`;
}

/** The Content-Security-Policy of such a page. */
export const PLAIN_PAGE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
