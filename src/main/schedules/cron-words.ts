import cronstrue from 'cronstrue';
import { spokenLanguage } from '../../shared/language/spoken';

/** In which languages lines of cron can be said now. English is always there. */
const read = new Set(['en']);

/**
 * Fetches what is needed to say lines of cron in the language that is spoken, once. Until then they are said in English.
 * Rejects when it cannot be read.
 */
export async function readCronWords(): Promise<void> {
  const language = spokenLanguage();
  if (read.has(language)) return;
  switch (language) {
    case 'de':
      await import('cronstrue/locales/de.js');
      break;
    case 'en':
  }
  read.add(language);
}

/** A line of cron in plain words. @throws whatever cronstrue has to say of one that cannot be read */
export function cronWords(line: string): string {
  const language = spokenLanguage();
  const locale = read.has(language) ? language : 'en';
  return cronstrue.toString(line, { use24HourTimeFormat: true, verbose: true, locale });
}
