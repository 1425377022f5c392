import type { LanguageChoice } from '../shared/domain/language';
import { spokenLanguage } from '../shared/language/spoken';
import type { EventBus } from './events/event-bus';
import type { Log } from './log/log';
import type { Platform } from './platform/platform';
import { speakAsChosen } from './platform/speak-as-chosen';
import { allProviders } from './providers/registry';
import { readCronWords } from './schedules/cron-words';
import type { Vault } from './vault/vault';

/** Has main speak the language of the settings. Before anything that has something to say. */
export async function speakAtStart({ settings, languages }: Platform): Promise<void> {
  await speak(settings.read().language, languages);
}

async function speak(choice: LanguageChoice, languages: readonly string[]): Promise<void> {
  await speakAsChosen(choice, languages);
  await readCronWords();
}

/** Has main speak another language when the settings say so, and tells windows anew what they hold of main's words. */
export function followLanguage(platform: Platform, events: EventBus, vault: Vault, log: Log): void {
  const speakAnew = async (choice: LanguageChoice): Promise<void> => {
    const before = spokenLanguage();
    await speak(choice, platform.languages);
    if (spokenLanguage() === before) return;
    // Their times are in words.
    events.emit({ type: 'schedules_changed' });
    events.emit({ type: 'language_changed', providers: allProviders.map(({ info }) => info), vault: vault.state() });
  };
  events.listen((event) => {
    if (event.type !== 'settings_changed') return;
    speakAnew(event.settings.language).catch((error: unknown) =>
      log.error('the words of a language could not be read', { error }),
    );
  });
}
