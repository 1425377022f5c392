import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { UsageSum } from '../../../../shared/domain/usage';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { Panel, PanelRow, Section } from '../../../ui/panel';
import { Segmented } from '../../../ui/segmented';
import styles from './by-day.module.css';
import { DayBars } from './day-bars';
import { DayTable } from './day-table';
import { daysOf, heightOf } from './days';

/** What the bars are as high as. */
export type Measure = 'cost' | 'calls';

const MEASURES = [
  { value: 'cost', label: 'Cost' },
  { value: 'calls', label: 'Calls' },
] as const satisfies readonly { value: Measure; label: PlainText }[];

/**
 * Usage day by day: a picture with words, and the same as a table behind it. One day needs neither. Where no price is
 * known there would be no bar by cost: then it is the calls that are shown.
 */
export function ByDay({ sums }: { readonly sums: readonly UsageSum[] }) {
  const [measure, setMeasure] = useState<Measure>('cost');
  const [isUnfolded, setUnfolded] = useState(false);
  const days = daysOf(sums);
  if (days.length < 2) return null;
  const hasCost = days.some((day) => heightOf(day, 'cost') > 0);
  const isUnpriced = !hasCost && days.some(({ cost }) => cost.unpriced > 0);
  return (
    <Section
      title={t('By day')}
      description={
        isUnpriced ? t('No price is known for these calls, so the bars are as high as their number.') : undefined
      }
      actions={
        hasCost ? (
          <Segmented
            label={t('Measure')}
            hideLabel
            value={measure}
            onChange={setMeasure}
            options={MEASURES.map(({ value, label }) => ({ value, label: t(label) }))}
          />
        ) : undefined
      }
    >
      <Panel>
        <PanelRow>
          <DayBars days={days} measure={hasCost ? measure : 'calls'} />
        </PanelRow>
        <details className={styles.folded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
          <summary className={styles.summary}>
            <ChevronRight aria-hidden="true" />
            {t('As a table')}
          </summary>
          {/* Years have many rows: none are drawn unseen. */}
          {isUnfolded ? <DayTable days={days} /> : null}
        </details>
      </Panel>
    </Section>
  );
}
