import { Download, Upload } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../../../shared/language/t';
import { useConnections } from '../../../state/connections';
import { Button } from '../../../ui/button';
import { Panel, PanelRow, Section } from '../../../ui/panel';
import styles from '../settings.module.css';
import { ExportDialog } from './export-dialog';
import { ImportDialog } from './import-dialog';

/** Carrying the connected providers with their keys to another computer. */
export function Carry() {
  const hasSome = useConnections().length > 0;
  const [open, setOpen] = useState<'export' | 'import' | null>(null);
  const close = () => setOpen(null);
  return (
    <Section title={t('Another computer')}>
      <Panel>
        <PanelRow>
          <p className={styles.name}>{t('Your providers')}</p>
          <p className={styles.sentence}>
            {t(
              'Take them with their keys in one file that only your passphrase opens. Where it is imported the keys can be used, and are shown nowhere.',
            )}
          </p>
          <div className={styles.actions}>
            <Button icon={<Download />} disabled={!hasSome} onClick={() => setOpen('export')}>
              {t('Export connections')}
            </Button>
            <Button icon={<Upload />} onClick={() => setOpen('import')}>
              {t('Import connections')}
            </Button>
          </div>
        </PanelRow>
      </Panel>
      {open === 'export' ? <ExportDialog onClose={close} /> : null}
      {open === 'import' ? <ImportDialog onClose={close} /> : null}
    </Section>
  );
}
