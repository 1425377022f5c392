import type { NextStep } from '../../shared/domain/failure';
import { PASSPHRASE_MAX, PASSPHRASE_MIN, type VaultState } from '../../shared/domain/vault-state';
import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';
import { ROOT_KEY_VARIABLE } from './root-key/environment';
import { isToolSecret, toolSecretOf } from './tool-secret';

const protect: NextStep = { do: 'protect_keys' };

/** There is nowhere safe to keep keys until the person chooses. */
export function unprotected(reason: string): ProblemError {
  return new ProblemError(
    'vault_unprotected',
    t('Your key cannot be kept safely yet. {reason}', { reason }),
    t('Choose a passphrase to protect your keys, or keep them in memory until you quit.'),
    { steps: [protect] },
  );
}

/** The system's store did not keep the root key. */
export function storeFailed(store: string, cause: unknown): ProblemError {
  return new ProblemError(
    'vault_unprotected',
    t('Your key cannot be kept safely yet: {store} did not keep the root key.', { store }),
    t('Unlock that store and try again, or choose a passphrase to protect your keys.'),
    { steps: [protect], cause },
  );
}

/** What a state that keys cannot be used in means for a call; null for one that they can. */
export function problemOf(state: VaultState): ProblemError | null {
  switch (state.state) {
    case 'open':
    case 'unmade':
      return null;
    case 'unprotected':
      return unprotected(state.reason);
    case 'locked':
      return new ProblemError('vault_locked', t('Your keys are locked.'), t('Type your passphrase to unlock them.'), {
        steps: [{ do: 'unlock_keys' }],
      });
    case 'wrong_root_key':
      return new ProblemError(
        'vault_wrong_root_key',
        t('Your saved keys cannot be opened. {reason}', { reason: state.reason }),
        t(
          'Nothing was deleted. Bring back what opens them and restart, or choose a new protection and enter your keys again.',
        ),
        { steps: [{ do: 'restart' }, protect] },
      );
  }
}

/** No key is kept in this slot. */
export function keyMissing(slot: string): ProblemError {
  if (isToolSecret(slot)) {
    return new ProblemError(
      'vault_key_missing',
      t('There is no value for {name}: it was kept in memory only, or never saved.', { name: toolSecretOf(slot).name }),
      t('Edit the tool server and type it again.'),
    );
  }
  return new ProblemError(
    'vault_key_missing',
    t('There is no key for this provider: it was kept in memory only, or never saved.'),
    t('Enter its key again.'),
    { steps: [{ do: 'replace_key', connectionId: slot }] },
  );
}

/** A key is kept in this slot, and the root key does not open it. */
export function keyUnreadable(slot: string, cause: unknown): ProblemError {
  if (isToolSecret(slot)) {
    return new ProblemError(
      'vault_unreadable_key',
      t('The saved value of {name} cannot be opened. It was kept as it is.', { name: toolSecretOf(slot).name }),
      t('Edit the tool server and type it again to replace it.'),
      { cause },
    );
  }
  return new ProblemError(
    'vault_unreadable_key',
    t('The saved key of this provider cannot be opened. It was kept as it is.'),
    t('Enter the key again to replace it.'),
    { steps: [{ do: 'replace_key', connectionId: slot }], cause },
  );
}

function passphraseProblem(sentence: string, advice: string): ProblemError {
  return new ProblemError('vault_passphrase', sentence, advice, { field: 'passphrase' });
}

/** The passphrase opens nothing. */
export function wrongPassphrase(): ProblemError {
  return passphraseProblem(t('That is not the passphrase of your keys.'), t('Check for caps lock and try again.'));
}

/** What is wrong with a new passphrase; null when nothing is. */
export function passphraseFault(passphrase: string): ProblemError | null {
  if (passphrase.length < PASSPHRASE_MIN) {
    return passphraseProblem(
      t('The passphrase is too short: it needs at least {count, number} characters.', { count: PASSPHRASE_MIN }),
      t('A few words that you can remember make a good one.'),
    );
  }
  if (passphrase.length > PASSPHRASE_MAX) {
    return passphraseProblem(
      t('The passphrase is too long: it may have at most {count} characters.', { count: PASSPHRASE_MAX }),
      t('Choose a shorter one.'),
    );
  }
  return null;
}

/** A rotation was asked for that needs to be told where the new root key goes. */
export function rotationNeedsPassphrase(source: 'environment' | 'passphrase'): ProblemError {
  return source === 'environment'
    ? passphraseProblem(
        t('The root key comes from {variable}, which Signalbox cannot change.', { variable: ROOT_KEY_VARIABLE }),
        t('Give a passphrase to seal your keys with instead, then start without {variable}.', {
          variable: ROOT_KEY_VARIABLE,
        }),
      )
    : passphraseProblem(
        t('Your keys are protected by a passphrase.'),
        t('Type the new passphrase to protect them with.'),
      );
}

/** Protection was asked for where there is one already. */
export function alreadyProtected(): ProblemError {
  return passphraseProblem(t('Your keys are protected already.'), t('Change the root key instead.'));
}

/** Protection was asked for while the environment gives the root key. */
export function environmentDecides(): ProblemError {
  return passphraseProblem(
    t('{variable} is set, and it decides how your keys are protected.', { variable: ROOT_KEY_VARIABLE }),
    t('Start Signalbox without {variable} to choose another protection.', { variable: ROOT_KEY_VARIABLE }),
  );
}
