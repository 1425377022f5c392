import { TriangleAlert } from 'lucide-react';
import { type QuickAskState, USUAL_QUICK_ASK_KEYS } from '../../../../shared/domain/quick-ask';
import type { SettingsChange } from '../../../../shared/domain/settings';
import { t } from '../../../../shared/language/t';
import { CopyButton } from '../../../markdown/copy-button';
import { useSession } from '../../../state/session';
import { useSettings } from '../../../state/settings';
import { Panel, PanelRow, Section } from '../../../ui/panel';
import { Switch } from '../../../ui/switch';
import { change } from '../change';
import settings from '../settings.module.css';
import { KeysField } from './keys-field';
import styles from './quick-ask.module.css';
import { useQuickAskState } from './use-quick-ask-state';

/** What is said of keys that another program has, or that the desktop may keep; null where there is nothing to say. */
function trouble({ keys }: QuickAskState): { readonly sentence: string; readonly advice: string } | null {
  switch (keys) {
    case 'refused':
      return {
        sentence: t('Another program has these keys, or the system keeps them for itself.'),
        advice: t('Choose others, or have the keyboard settings of your system run this command:'),
      };
    case 'unsure':
      return {
        sentence: t('On this desktop (Wayland) the desktop decides whether it passes these keys on.'),
        advice: t('If nothing opens, have its keyboard settings run this command:'),
      };
    case 'works':
    case 'off':
      return null;
  }
}

function Trouble({ state }: { readonly state: QuickAskState }) {
  const words = trouble(state);
  if (words === null) return null;
  return (
    <div className={styles.trouble} role="status">
      <TriangleAlert className={styles.sign} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.sentence}>{words.sentence}</p>
        <p className={settings.sentence}>{words.advice}</p>
        <div className={styles.command}>
          <code className={styles.code}>{state.command}</code>
          <CopyButton text={state.command} label={t('Copy the command')} />
        </div>
      </div>
    </div>
  );
}

/** The sign beside the clock, and whether Signalbox goes on behind it. Only a host with a window of its own has one. */
function Sign() {
  const trayIcon = useSettings((kept) => kept.trayIcon);
  const staysInTray = useSettings((kept) => kept.staysInTray);
  const isMac = useSession((session) => session.system === 'mac');
  return (
    <>
      <PanelRow>
        <Switch
          label={isMac ? t('Sign in the menu bar') : t('Sign beside the clock')}
          hint={t('It says how the providers are, and leads to a quick question and back to this window.')}
          checked={trayIcon}
          onChange={(next) => void change({ trayIcon: next })}
        />
      </PanelRow>
      {isMac ? null : (
        <PanelRow>
          <Switch
            label={t('Go on when the window is closed')}
            hint={t(
              'Tasks go on and the keys work until you quit from the sign. Otherwise closing the window ends Signalbox, and tasks go on at the next start.',
            )}
            checked={staysInTray && trayIcon}
            disabled={!trayIcon}
            onChange={(next) => void change({ staysInTray: next })}
          />
        </PanelRow>
      )}
    </>
  );
}

/** The window for one question: its keys, and what there is of Signalbox beside its window. */
export function QuickAsk() {
  const keys = useSettings((kept) => kept.quickAskKeys);
  const isElectron = useSession((session) => session.host === 'electron');
  const { state, readAgain } = useQuickAskState();
  const use = async (next: SettingsChange) => {
    await change(next);
    readAgain();
  };
  return (
    <Section
      title={t('Quick question')}
      description={
        isElectron
          ? t('A small window for one question, over whatever program is in front.')
          : t('A small window for one question.')
      }
    >
      <Panel>
        <PanelRow>
          <Switch
            label={t('Open it with keys')}
            hint={
              isElectron
                ? t('They open the quick question from any program.')
                : t(
                    'Signalbox runs in a browser here, so the keys work while its window is in front. Keys that work in every program, and the sign beside the clock, come with the app in a window of its own.',
                  )
            }
            checked={keys !== ''}
            onChange={(next) => void use({ quickAskKeys: next ? USUAL_QUICK_ASK_KEYS : '' })}
          />
        </PanelRow>
        {keys === '' ? null : (
          <PanelRow>
            <KeysField value={keys} onChange={(next) => void use({ quickAskKeys: next })} />
            {state === null ? null : <Trouble state={state} />}
          </PanelRow>
        )}
        {isElectron ? <Sign /> : null}
      </Panel>
    </Section>
  );
}
