import { Import } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../../../shared/language/t';
import { useNavigation } from '../../../app/navigation';
import { importChats, useChatImport, useReadChatImport } from '../../../state/chat-import';
import { Button } from '../../../ui/button';
import { CheckBox } from '../../../ui/check-box';
import { HandsFocusOn } from '../../../ui/hands-focus-on';
import { Panel, PanelRow, Section } from '../../../ui/panel';
import { ProblemPanel } from '../../../ui/problem-panel';
import styles from '../settings.module.css';
import { ImportProgress } from './import-progress';
import { ImportReportView } from './import-report';
import { YOUR_CHATS } from './place';

/** Taking in the chats that the person has elsewhere: choosing the file, how far it is, and what it came to. */
export function YourChats() {
  useReadChatImport();
  const { sending, current, problem } = useChatImport();
  const [bringBackDeleted, setBringBackDeleted] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isMeant = useNavigation(({ place }) => place.id === YOUR_CHATS);
  useEffect(() => {
    if (!isMeant) return;
    button.current?.scrollIntoView?.({ block: 'center' });
    button.current?.focus({ preventScroll: true });
  }, [isMeant]);
  const isUnderWay = sending !== null || current?.state === 'running';
  return (
    <Section title={t('Your chats')}>
      <Panel>
        <PanelRow>
          <p className={styles.name}>{t('Import from ChatGPT or Claude')}</p>
          <p className={styles.sentence}>
            {t(
              'Ask there for an export of your data, and choose the archive that they send you, or the conversations.json in it. Files that were exported here come in too. Nothing of it leaves this computer, and the same file can be imported again: what is here already is not taken twice.',
            )}
          </p>
          <HandsFocusOn part={isUnderWay ? 'progress' : 'choice'}>
            {isUnderWay ? (
              <ImportProgress sending={sending} running={current} />
            ) : (
              <>
                <div className={styles.actions}>
                  <CheckBox
                    label={t('Bring back chats that I deleted here')}
                    checked={bringBackDeleted}
                    onChange={setBringBackDeleted}
                  />
                </div>
                <div className={styles.actions}>
                  <Button ref={button} icon={<Import />} onClick={() => input.current?.click()}>
                    {t('Choose a file')}
                  </Button>
                </div>
              </>
            )}
          </HandsFocusOn>
          <input
            ref={input}
            type="file"
            accept=".zip,.json,application/zip,application/json"
            hidden
            data-testid="chats-to-import"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) void importChats(file, bringBackDeleted);
            }}
          />
        </PanelRow>
        {problem === null ? null : (
          <PanelRow>
            <ProblemPanel problem={problem} />
          </PanelRow>
        )}
        {isUnderWay || current === null ? null : (
          <PanelRow>
            <ImportReportView of={current} />
          </PanelRow>
        )}
      </Panel>
    </Section>
  );
}
