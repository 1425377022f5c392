import type { Connection } from '../../../../shared/domain/connection';
import { t } from '../../../../shared/language/t';
import { problemOf } from '../../../state/client';
import { useConnections } from '../../../state/connections';
import { useRouting } from '../../../state/routing';
import { setBackups } from '../../../state/rules';
import { useSettings } from '../../../state/settings';
import { Combobox } from '../../../ui/combobox';
import { HEALTH_WORDS, HealthLight } from '../../../ui/health-light';
import { Switch } from '../../../ui/switch';
import { toastProblem } from '../../../ui/toast';
import { change } from '../../settings/change';
import { OrderedList } from '../backends/ordered-list';
import { oneThenNext } from '../names-in-short';
import styles from './backups.module.css';

/** How backups stand, in a few words. */
export function backupsSummary(isOn: boolean, backups: readonly string[], connections: readonly Connection[]): string {
  const labels = backups.flatMap((id) => connections.find((one) => one.id === id)?.label ?? []);
  if (!isOn) return t('Off ¦ switched off');
  return labels.length === 0 ? t('On, none chosen') : t('On: {names}', { names: oneThenNext(labels) });
}

/** Which connections are tried, in which order, when a task's whole plan is passed over or has failed. */
export function Backups() {
  const isOn = useSettings((settings) => settings.backups);
  const backups = useRouting((routing) => routing.backups);
  const connections = useConnections();
  const chosen = backups.flatMap((id) => connections.find((one) => one.id === id) ?? []);
  const others = connections.filter(({ id }) => !backups.includes(id));
  const set = (ids: readonly string[]) =>
    void setBackups(ids).catch((error: unknown) => toastProblem(problemOf(error)));
  return (
    <>
      <Switch
        label={t('Use backups')}
        hint={t(
          'When nobody in a task’s plan can take it, the backups are tried in this order before the task waits. Chat never uses them.',
        )}
        checked={isOn}
        onChange={(backupsOn) => void change({ backups: backupsOn })}
      />
      <div className={styles.list}>
        <OrderedList
          label={t('Backups')}
          entries={chosen.map(({ id, label, health, defaultModel }) => ({
            key: id,
            name: label,
            content: (
              <span className={styles.entry}>
                <HealthLight dot={health.dot} className={styles.light} />
                <span>
                  <bdi>{label}</bdi> <span className={styles.model}>{defaultModel}</span>
                </span>
              </span>
            ),
          }))}
          onChange={set}
        />
        {others.length === 0 ? null : (
          <Combobox
            label={t('Add a backup')}
            placeholder={t('Choose a provider to add')}
            options={others.map(({ id, label, health }) => ({ value: id, label, detail: t(HEALTH_WORDS[health.dot]) }))}
            value=""
            onChange={(id) => set([...chosen.map((one) => one.id), id])}
          />
        )}
        {isOn && chosen.length === 0 ? (
          <p className={styles.quiet}>{t('No backup is chosen yet, so nothing is tried.')}</p>
        ) : null}
      </div>
    </>
  );
}
