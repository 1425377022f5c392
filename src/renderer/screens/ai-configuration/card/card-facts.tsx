import type { Connection } from '../../../../shared/domain/connection';
import { PRACTICE_MODE_WORDS } from '../../connect/practice-modes';
import { seconds } from '../durations';
import styles from './card-facts.module.css';
import { modelNames } from './connection-words';

/** The figures of a connection in one line: its model, its median time, and what is out of the ordinary about it. */
export function CardFacts({ connection }: { readonly connection: Connection }) {
  const { defaultModel, health, practiceMode, credential } = connection;
  const { medianLatencyMs, unavailableModels } = health;
  return (
    <ul className={styles.facts}>
      <li className={styles.model}>{defaultModel}</li>
      {medianLatencyMs === null ? null : (
        <li data-tooltip="Median time of the last 20 calls that succeeded">{seconds(medianLatencyMs)} median</li>
      )}
      {practiceMode === null || practiceMode === 'answers' ? null : <li>{PRACTICE_MODE_WORDS[practiceMode]}</li>}
      {credential === 'memory' ? <li>Key in memory for this run only</li> : null}
      {unavailableModels.length === 0 ? null : (
        <li data-tooltip={unavailableModels.join(', ')}>
          {unavailableModels.length === 1 ? 'Not available: ' : `${unavailableModels.length} models not available: `}
          <span className={styles.model}>{modelNames(unavailableModels)}</span>
        </li>
      )}
    </ul>
  );
}
