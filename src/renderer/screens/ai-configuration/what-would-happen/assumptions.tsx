import { X } from 'lucide-react';
import { useMemo } from 'react';
import { t } from '../../../../shared/language/t';
import { useConnections } from '../../../state/connections';
import { ChipSet } from '../../../ui/chip-set';
import { Combobox } from '../../../ui/combobox';
import {
  assumptionOf,
  assumptionOptions,
  assumptionWords,
  assuming,
  type ConnectionAssumption,
  type WorkAssumption,
  workChips,
} from './assumption-words';
import styles from './what-would-happen.module.css';

interface AssumptionsProps {
  readonly ofWork: readonly WorkAssumption[];
  readonly ofConnections: readonly ConnectionAssumption[];
  readonly onWork: (assumed: readonly WorkAssumption[]) => void;
  readonly onConnections: (assumed: readonly ConnectionAssumption[]) => void;
}

/** "Assume …": what is to be different from how it is, of the work and of the connections. Nothing is changed by it. */
export function Assumptions({ ofWork, ofConnections, onWork, onConnections }: AssumptionsProps) {
  const connections = useConnections();
  const options = useMemo(() => assumptionOptions(connections), [connections]);
  const labelOf = (id: string) => connections.find((one) => one.id === id)?.label ?? t('A disconnected provider');
  const assume = (value: string) => {
    const one = assumptionOf(value);
    if (one) onConnections(assuming(ofConnections, one));
  };
  return (
    <div className={styles.assume}>
      <span className={styles.assumeTitle} aria-hidden="true">
        {t('Assume the work')}
      </span>
      <ChipSet label={t('Assume that the work')} hideLabel chips={workChips()} chosen={ofWork} onChange={onWork} />
      <div className={styles.assumeField}>
        <Combobox
          label={t('Assume of a provider')}
          hideLabel
          placeholder={t('Assume a provider is …')}
          options={options}
          value=""
          onChange={assume}
        />
      </div>
      {ofConnections.length === 0 ? null : (
        <ul className={styles.assumed} aria-label={t('Assumed')}>
          {ofConnections.map((one) => {
            const words = assumptionWords(one, labelOf(one.connectionId));
            return (
              <li key={`${one.that} ${one.connectionId}`}>
                <button
                  type="button"
                  className={styles.chip}
                  aria-label={t('Stop assuming that {what}', { what: words })}
                  onClick={() => onConnections(ofConnections.filter((other) => other !== one))}
                >
                  {words}
                  <X aria-hidden="true" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
