import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';
import { usePrimary } from '../../state/connections';
import { changeDraft } from '../../state/chat-drafts';
import { providerInfo, useSession } from '../../state/session';
import { destination } from '../connect/destination';
import { focusComposer } from './composer/composer-focus';
import styles from './start-page.module.css';

/** What the person may begin with, and the words that it puts into the composer. */
const EXAMPLES = [
  {
    name: 'Explain something',
    prompt: 'Explain how a heat pump works, in plain words, with one everyday comparison.',
  },
  {
    name: 'Plan something',
    prompt: 'Plan three days in Porto for two people who like food, walking and quiet evenings.',
  },
  { name: 'Improve a text', prompt: 'Make this text clearer and shorter, and keep its tone:' },
] as const satisfies readonly { readonly name: PlainText; readonly prompt: PlainText }[];

/** What stands in the field then: below words that end with a colon there is room for what they are about. */
function beginningOf(prompt: PlainText): string {
  const words = t(prompt);
  return words.endsWith(':') ? `${words}\n\n` : words;
}

/** The words above the composer before a chat has begun. */
export function StartWords() {
  const primary = usePrimary();
  const providers = useSession((session) => session.providers);
  const provider = primary && providerInfo(providers, primary.kind);
  const goesTo = provider && destination(provider, primary.baseUrl);
  return (
    <div className={styles.words}>
      <h2 className={styles.question}>{t('Where shall we begin?')}</h2>
      {goesTo ? <p className={styles.goesTo}>{goesTo}</p> : null}
    </div>
  );
}

/** Three ways to begin. Pressing one fills the composer and sends nothing. */
export function ExamplePrompts() {
  return (
    <ul className={styles.examples} aria-label={t('Ways to begin')}>
      {EXAMPLES.map(({ name, prompt }) => (
        <li key={name}>
          <button
            type="button"
            className={styles.example}
            data-tooltip={t(prompt)}
            onClick={() => {
              changeDraft('new', { typed: beginningOf(prompt) });
              focusComposer();
            }}
          >
            {t(name)}
          </button>
        </li>
      ))}
    </ul>
  );
}
