import { t } from '../../../shared/language/t';
import { StartRefusal } from '../../storage/start-refusal';
import { registerSecret } from '../../log/redact';
import { rootKeyBytes } from './root-key';

/** The variable that a root key can be given in. */
export const ROOT_KEY_VARIABLE = 'SIGNALBOX_ROOT_KEY';

/**
 * The root key from the environment: 64 hex characters, white space around them allowed. Null when the variable is not set.
 * @throws StartRefusal `root_key_malformed` when it is set to anything else, the empty text included: going on without it
 * would keep keys elsewhere than was asked for
 */
export function rootKeyFromEnvironment(env: Readonly<Record<string, string | undefined>>): Buffer | null {
  const value = env[ROOT_KEY_VARIABLE];
  if (value === undefined) return null;
  registerSecret(value);
  const bytes = rootKeyBytes(value.trim());
  if (bytes !== null) return bytes;
  throw new StartRefusal(
    'root_key_malformed',
    value.trim() === ''
      ? t('{variable} is set but empty.', { variable: ROOT_KEY_VARIABLE })
      : t('{variable} is not a root key: it must be exactly 64 characters from 0-9 and a-f.', {
          variable: ROOT_KEY_VARIABLE,
        }),
    t('Correct it ({command} makes one), or unset it, then start again.', { command: '`openssl rand -hex 32`' }),
  );
}
