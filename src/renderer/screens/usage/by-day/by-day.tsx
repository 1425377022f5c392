import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { UsageSum } from '../../../../shared/domain/usage';
import { Panel, PanelRow, Section } from '../../../ui/panel';
import { Segmented } from '../../../ui/segmented';
import styles from './by-day.module.css';
import { DayBars } from './day-bars';
import { DayTable } from './day-table';
import { daysOf } from './days';

/** What the bars are as high as. */
export type Measure = 'cost' | 'calls';

const MEASURES = [
  { value: 'cost', label: 'Cost' },
  { value: 'calls', label: 'Calls' },
] as const;

/** Usage day by day: a picture with words, and the same as a table behind it. One day needs neither. */
export function ByDay({ sums }: { readonly sums: readonly UsageSum[] }) {
  const [measure, setMeasure] = useState<Measure>('cost');
  const [isUnfolded, setUnfolded] = useState(false);
  const days = daysOf(sums);
  if (days.length < 2) return null;
  return (
    <Section
      title="By day"
      actions={<Segmented label="Measure" hideLabel value={measure} onChange={setMeasure} options={MEASURES} />}
    >
      <Panel>
        <PanelRow>
          <DayBars days={days} measure={measure} />
        </PanelRow>
        <details className={styles.folded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
          <summary className={styles.summary}>
            <ChevronRight aria-hidden="true" />
            As a table
          </summary>
          {/* Years have many rows: none are drawn unseen. */}
          {isUnfolded ? <DayTable days={days} /> : null}
        </details>
      </Panel>
    </Section>
  );
}
