import { KeyRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { t } from '../../../shared/language/t';
import { useNextStep } from '../../app/next-steps/use-next-step';
import { useVault } from '../../state/vault';
import { Button } from '../../ui/button';
import { Panel, PanelRow, Section } from '../../ui/panel';
import { MakeRootKeyDialog } from './make-root-key-dialog';
import { PassphraseDialog } from './passphrase-dialog';
import styles from './settings.module.css';
import { type VaultAction, vaultWords } from './vault-words';

/** Where the root key is kept, in plain words, and what can be done about it. */
export function Keys() {
  const vault = useVault((state) => state.vault);
  const nextStep = useNextStep();
  const [asking, setAsking] = useState<'make_root_key' | 'passphrase' | null>(null);
  if (!vault) return null;
  const { title, sentence, actions } = vaultWords(vault);
  const step = (kind: 'protect_keys' | 'unlock_keys'): ReactNode => {
    const action = nextStep({ do: kind });
    if (!action) return null;
    return (
      <Button key={kind} busy={action.busy} onClick={() => void action.run()}>
        {action.label}
      </Button>
    );
  };
  const buttonFor = (action: VaultAction): ReactNode => {
    switch (action) {
      case 'make_root_key':
        return (
          <Button key={action} onClick={() => setAsking('make_root_key')}>
            {t('Make a new root key')}
          </Button>
        );
      case 'set_passphrase':
      case 'change_passphrase':
        return (
          <Button key={action} onClick={() => setAsking('passphrase')}>
            {action === 'set_passphrase' ? t('Set a passphrase') : t('Change passphrase')}
          </Button>
        );
      case 'protect':
        return step('protect_keys');
      case 'unlock':
        return step('unlock_keys');
    }
  };
  const close = (open: boolean) => {
    if (!open) setAsking(null);
  };
  return (
    <Section title={t('Keys ¦ of providers')}>
      <Panel>
        <PanelRow className={styles.kept}>
          <KeyRound className={styles.keptIcon} aria-hidden="true" />
          <div className={styles.words}>
            <p className={styles.name}>{title}</p>
            <p className={styles.sentence}>{sentence}</p>
            {actions.length === 0 ? null : <div className={styles.actions}>{actions.map(buttonFor)}</div>}
          </div>
        </PanelRow>
      </Panel>
      <MakeRootKeyDialog open={asking === 'make_root_key'} onOpenChange={close} />
      {asking === 'passphrase' ? <PassphraseDialog onOpenChange={close} /> : null}
    </Section>
  );
}
