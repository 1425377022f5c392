import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { Segmented } from '../../../ui/segmented';
import { Switch } from '../../../ui/switch';
import { TextField } from '../../../ui/text-field';
import { DayPicker } from './day-picker';
import styles from './new-task.module.css';
import { type TimingFaults, timingFaults } from './timing-faults';
import { TimingWords } from './timing-words';
import type { OpenTaskForm } from './use-task-form';
import { useTimingReading } from './use-timing-reading';
import { timingOf, type When, withKind } from './when';

const KINDS = [
  { value: 'now', label: 'Now' },
  { value: 'once', label: 'Once' },
  { value: 'daily', label: 'Daily' },
  { value: 'weekly', label: 'Weekly' },
  { value: 'cron', label: 'Cron' },
] as const satisfies readonly { value: When['kind']; label: PlainText }[];

interface FieldsProps {
  readonly when: When;
  readonly faults: TimingFaults;
  readonly change: (next: Partial<When>) => void;
}

function Fields({ when, faults, change }: FieldsProps) {
  const time = (
    <TextField
      label={t('Time')}
      type="time"
      error={faults.time}
      value={when.time}
      onChange={(next) => change({ time: next })}
    />
  );
  switch (when.kind) {
    case 'now':
      return null;
    case 'once':
      return (
        <div className={styles.pair}>
          <TextField
            label={t('Day')}
            type="date"
            error={faults.date}
            value={when.date}
            onChange={(date) => change({ date })}
          />
          {time}
        </div>
      );
    case 'daily':
      return <div className={styles.pair}>{time}</div>;
    case 'weekly':
      return (
        <>
          <DayPicker days={when.days} error={faults.days} onChange={(days) => change({ days })} />
          <div className={styles.pair}>{time}</div>
        </>
      );
    case 'cron':
      return (
        <TextField
          label={t('Cron text')}
          mono
          error={faults.cron}
          value={when.cron}
          onChange={(cron) => change({ cron })}
          hint={t('Five fields: minute, hour, day of month, month, day of week.')}
        />
      );
  }
}

/** When the work is done: at once, or at times, with the reading of them in plain words. */
export function WhenFields({ open }: { readonly open: OpenTaskForm }) {
  const { when, catchesUp, editing } = open.form;
  const reading = useTimingReading(timingOf(when));
  const faults = timingFaults(when, reading);
  const change = (next: Partial<When>) => open.change((form) => ({ when: { ...form.when, ...next } }));
  return (
    <div className={styles.when}>
      <Segmented
        label={t('When')}
        value={when.kind}
        options={KINDS.filter(({ value }) => !editing || value !== 'now').map(({ value, label }) => ({
          value,
          label: t(label),
        }))}
        onChange={(kind) => open.change((form) => ({ when: withKind(form.when, kind, Date.now()) }))}
      />
      <Fields when={when} faults={faults} change={change} />
      {when.kind === 'now' ? null : (
        <>
          <TimingWords reading={reading} />
          <Switch
            label={t('Catch up')}
            hint={t(
              'Work whose time passed while this computer slept or Signalbox was closed is done afterwards, once.',
            )}
            checked={catchesUp}
            onChange={(next) => open.change({ catchesUp: next })}
          />
        </>
      )}
    </div>
  );
}
