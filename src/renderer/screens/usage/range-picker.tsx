import { useState } from 'react';
import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import { dayOf, type Range, rangeFault, spanOf } from './range';
import styles from './range-picker.module.css';

const RANGES = [
  { value: 'today', label: 'Today' },
  { value: 'week', label: '7 days' },
  { value: 'days_30', label: '30 days' },
  { value: 'month', label: 'This month' },
  { value: 'custom', label: 'Custom' },
] as const satisfies readonly { value: Range['type']; label: PlainText }[];

interface RangePickerProps {
  readonly range: Range;
  /** Told only with ranges that have no fault. */
  readonly onChange: (range: Range) => void;
}

/** Which days are looked at. */
export function RangePicker({ range, onChange }: RangePickerProps) {
  const [days, setDays] = useState({ first: '', last: '' });
  const fault = range.type === 'custom' ? rangeFault(days) : null;
  const choose = (type: Range['type']) => {
    if (type !== 'custom') return onChange({ type });
    const { from, to } = spanOf(range, Date.now());
    const shown = { first: dayOf(from), last: dayOf(to - 1) };
    setDays(shown);
    onChange({ type, ...shown });
  };
  const set = (part: Partial<typeof days>) => {
    const next = { ...days, ...part };
    setDays(next);
    if (rangeFault(next) === null) onChange({ type: 'custom', ...next });
  };
  return (
    <div className={styles.picker}>
      <Segmented
        label={t('Time ¦ span')}
        hideLabel
        value={range.type}
        onChange={choose}
        options={RANGES.map(({ value, label }) => ({ value, label: t(label) }))}
      />
      {range.type === 'custom' ? (
        <div className={styles.days}>
          <Day label={t('From')} value={days.first} fault={fault} onChange={(first) => set({ first })} />
          <Day label={t('To')} value={days.last} fault={null} onChange={(last) => set({ last })} />
        </div>
      ) : null}
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly fault: string | null;
  readonly onChange: (day: string) => void;
}

/** One day. */
function Day({ label, value, fault, onChange }: DayProps) {
  return <TextField label={label} type="date" required error={fault} value={value} onChange={onChange} />;
}
