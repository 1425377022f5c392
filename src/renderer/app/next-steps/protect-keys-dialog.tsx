import { RadioGroup } from 'radix-ui';
import { type ReactNode, useId, useState } from 'react';
import { t } from '../../../shared/language/t';
import { PASSPHRASE_MIN } from '../../../shared/domain/vault-state';
import { problemOf } from '../../state/client';
import { currentMain } from '../../state/session';
import { keepVault, useVault } from '../../state/vault';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SecretField } from '../../ui/secret-field';
import { useDialogRequests } from './dialog-requests';
import styles from './next-steps.module.css';
import { type PassphraseStrength, passphraseStrength } from './passphrase-strength';
import { useFirstFocus } from './use-first-focus';

type Way = 'passphrase' | 'memory';

function strengthWords(strength: PassphraseStrength): string {
  switch (strength) {
    case 'too_short':
      return t('At least {count} characters. Several words are easier to remember than one odd one.', {
        count: PASSPHRASE_MIN,
      });
    case 'weak':
      return t('Easy to guess. Make it longer: several words do it.');
    case 'fair':
      return t('Fair. Another word would make it strong.');
    case 'strong':
      return t('Strong.');
  }
}

/** Asks how keys are to be kept, where the system has no store for them. Nothing is kept before the person chose. */
export function ProtectKeysDialog() {
  const request = useDialogRequests((requests) => requests.protectKeys);
  return request ? <ProtectKeys settle={request.settle} /> : null;
}

function ProtectKeys({ settle }: { readonly settle: (done: boolean) => void }) {
  const vault = useVault((state) => state.vault);
  const [way, setWay] = useState<Way>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<{
    readonly field: 'passphrase' | 'again' | 'both';
    readonly words: string;
  } | null>(null);
  const [busy, setBusy] = useState(false);
  const fields = useFirstFocus();

  const submit = async () => {
    if (busy) return;
    if (way === 'passphrase') {
      if (passphraseStrength(passphrase) === 'too_short') {
        return setError({
          field: 'passphrase',
          words: t('Use at least {count} characters.', { count: PASSPHRASE_MIN }),
        });
      }
      if (passphrase !== again)
        return setError({ field: 'again', words: t('The two are not the same. Type it once more.') });
    }
    setBusy(true);
    try {
      keepVault(
        await currentMain().vault.protect(way === 'memory' ? { with: 'memory' } : { with: 'passphrase', passphrase }),
      );
      settle(true);
    } catch (thrown) {
      const problem = problemOf(thrown);
      setError({ field: 'both', words: `${problem.sentence} ${problem.advice}` });
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => open || settle(false)}
      title={t('Choose how your keys are kept')}
      description={vault?.state === 'unprotected' ? vault.reason : t('This system has no store for keys.')}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={() => settle(false)}>{t('Cancel')}</Button>
          <Button variant="primary" type="submit" busy={busy}>
            {way === 'memory' ? t('Keep keys in memory') : t('Protect keys')}
          </Button>
        </>
      }
    >
      <RadioGroup.Root
        className={styles.choices}
        aria-label={t('How keys are kept')}
        value={way}
        onValueChange={(next) => {
          setWay(next === 'memory' ? 'memory' : 'passphrase');
          setError(null);
        }}
      >
        <Choice value="passphrase" name={t('Encrypt them with a passphrase')}>
          {t(
            'You are asked for it after each start. It is kept nowhere: if it is forgotten, the keys have to be entered again.',
          )}
        </Choice>
        <Choice value="memory" name={t('Keep them in memory for this run only')}>
          {t('Nothing is written to the disk. After the next start you paste your keys again.')}
        </Choice>
      </RadioGroup.Root>
      {way === 'passphrase' ? (
        <div ref={fields} className={styles.fields}>
          <SecretField
            label={t('Passphrase')}
            value={passphrase}
            onChange={(text) => {
              setPassphrase(text);
              setError(null);
            }}
            hint={strengthWords(passphraseStrength(passphrase))}
            error={error?.field === 'passphrase' ? error.words : undefined}
          />
          <SecretField
            label={t('Passphrase again')}
            value={again}
            onChange={(text) => {
              setAgain(text);
              setError(null);
            }}
            error={error?.field === 'again' ? error.words : undefined}
          />
        </div>
      ) : null}
      {error?.field === 'both' ? (
        <p role="alert" className={styles.error}>
          {error.words}
        </p>
      ) : null}
    </Dialog>
  );
}

function Choice({
  value,
  name,
  children,
}: {
  readonly value: Way;
  readonly name: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <RadioGroup.Item
      className={styles.choice}
      value={value}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-words`}
    >
      <RadioGroup.Indicator forceMount className={styles.mark} />
      <span id={`${id}-name`} className={styles.choiceName}>
        {name}
      </span>
      <span id={`${id}-words`} className={styles.choiceWords}>
        {children}
      </span>
    </RadioGroup.Item>
  );
}
