import { t } from '../../../../shared/language/t';
import { Panel, PanelRow, Section } from '../../../ui/panel';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import { nameFrom } from './agent-form';
import styles from './editor.module.css';
import type { SectionProps } from './section-props';

interface IdentityProps extends SectionProps {
  /** The name as it is saved; null for a new agent. */
  readonly savedName: string | null;
}

/** What an agent is called and what it is good at. The name of a new one follows its title until it is typed. */
export function IdentitySection({ form, change, faults, savedName }: IdentityProps) {
  const isRenamed = savedName !== null && form.name.trim() !== savedName;
  const isFollowing = savedName === null && form.name === nameFrom(form.title);
  const asRule = `agent:${form.name.trim() || '…'}`;
  return (
    <Section title={t('What it is')}>
      <Panel>
        <PanelRow className={styles.fields}>
          <div className={styles.pair}>
            <TextField
              label={t('Title')}
              hint={t('As it is called on the screen.')}
              error={faults.title}
              autoFocus={savedName === null}
              value={form.title}
              onChange={(title) => change({ title, ...(isFollowing && { name: nameFrom(title) }) })}
            />
            <TextField
              label={t('Name')}
              mono
              hint={
                isRenamed
                  ? t('Rules for {before} follow it: they will say {after}.', {
                      before: `agent:${savedName}`,
                      after: asRule,
                    })
                  : t('In rules it is {name}. Rules follow when it is renamed.', { name: asRule })
              }
              error={faults.name}
              value={form.name}
              onChange={(name) => change({ name })}
            />
          </div>
          <TextArea
            label={t('Description')}
            rows={2}
            hint={t('What it is good at, in a sentence. An agent that is chosen for you is chosen by it.')}
            error={faults.description}
            value={form.description}
            onChange={(description) => change({ description })}
          />
        </PanelRow>
      </Panel>
    </Section>
  );
}
