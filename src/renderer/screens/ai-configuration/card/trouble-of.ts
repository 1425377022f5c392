import type { Connection } from '../../../../shared/domain/connection';
import type { Failure, NextStep } from '../../../../shared/domain/failure';
import { t } from '../../../../shared/language/t';
import { stepsOnCard } from './steps-on-card';

/** What is wrong with a connection, as its card tells it. */
export interface Trouble {
  /** What is the case. */
  readonly sentence: string;
  /** What to do about it. */
  readonly advice: string;
  /** The steps that the card's own buttons do not offer already. */
  readonly steps: readonly NextStep[];
  /** The service's failure behind it; null where no call of this connection failed. */
  readonly failure: Failure | null;
}

/** What is wrong with a connection and what to do about it; null when all is well. */
export function troubleOf(connection: Connection): Trouble | null {
  const { id, credential, health } = connection;
  const failure = health.lastFailure;
  const ofKey = keyTrouble(connection);
  if (ofKey) return { ...ofKey, steps: [{ do: 'replace_key', connectionId: id }], failure: null };
  if (failure) {
    const { sentence, advice } = failure;
    return { sentence, advice, steps: stepsOnCard(connection, failure.steps), failure };
  }
  if (health.cause === 'breaker') {
    return {
      sentence: t('Calls of another connection to this service failed, one after the other.'),
      advice: t('It is tried again by itself. Test connection tries it now.'),
      steps: [],
      failure: null,
    };
  }
  if (credential === 'invalid') {
    return {
      sentence: t('The service rejected the key.'),
      advice: t('Replace it, or test the connection if it works again.'),
      steps: stepsOnCard(connection, []),
      failure: null,
    };
  }
  return null;
}

/** A key that is not there to be used; null for one that is, even where the service does not take it. */
function keyTrouble({ credential }: Connection): Pick<Trouble, 'sentence' | 'advice'> | null {
  if (credential === 'missing') {
    return {
      sentence: t('The key is gone: an earlier run kept it in memory only.'),
      advice: t('Enter it again to use this provider.'),
    };
  }
  if (credential === 'unreadable') {
    return {
      sentence: t('The saved key cannot be opened.'),
      advice: t(
        'It was sealed with another root key and is kept as it is. Bring that root key back, or replace the key.',
      ),
    };
  }
  return null;
}
