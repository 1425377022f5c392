import type { NextStep } from '../../../../shared/domain/failure';
import type { PassedOver } from '../../../../shared/domain/route';
import { passedOverSentence } from '../../../../shared/route-words';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { useConnectionStore } from '../../../state/connections';
import { useRouteTerms } from '../../ai-configuration/route-terms';
import styles from './pause-panel.module.css';

/** What helps against a reason, where something does. */
function stepsFor({ connectionId, label, reason }: PassedOver): NextStep[] {
  if (connectionId === null) return [];
  const limits: NextStep = { do: 'edit_limits', connectionId, label: label ?? 'the provider' };
  switch (reason) {
    case 'credential':
      return [
        { do: 'replace_key', connectionId },
        { do: 'test_connection', connectionId },
      ];
    case 'out_of_credits':
    case 'circuit_open':
    case 'cooling_down':
    case 'just_failed':
    case 'model_missing':
      return [{ do: 'test_connection', connectionId }];
    case 'requests_per_minute':
    case 'tokens_per_minute':
    case 'over_budget':
      return [limits];
    case 'switched_off':
    case 'no_image_input':
    case 'no_tools':
    case 'no_structured_output':
    case 'context_too_short':
      return [{ do: 'edit_connection', connectionId, label: label ?? 'the provider' }];
    case 'disconnected':
    case 'logical_model_missing':
    case 'logical_model_empty':
    case 'logical_model_cycle':
      return [];
  }
}

/** The buttons that help against a reason; none for what is no longer connected. */
function Helps({ passed }: { readonly passed: PassedOver }) {
  const isConnected = useConnectionStore(({ byId }) => passed.connectionId !== null && passed.connectionId in byId);
  return isConnected ? <NextStepButtons steps={stepsFor(passed)} /> : null;
}

/**
 * Who was passed over and why, each with the buttons that help. A place that is named twice for one reason is shown
 * once, and of a single place, which the panel's own sentence names, only the buttons are.
 */
export function PassedOverList({ passedOver }: { readonly passedOver: readonly PassedOver[] }) {
  const terms = useRouteTerms();
  const bySentence = new Map(passedOver.map((passed) => [passedOverSentence(passed, terms), passed]));
  const [first] = bySentence.values();
  if (first === undefined) return null;
  if (bySentence.size === 1) {
    return (
      <div className={styles.actions}>
        <Helps passed={first} />
      </div>
    );
  }
  return (
    <ul className={styles.passed} aria-label="Passed over">
      {[...bySentence].map(([sentence, passed]) => (
        <li key={sentence} className={styles.passedRow}>
          <span>{sentence}</span>
          <span className={styles.passedButtons}>
            <Helps passed={passed} />
          </span>
        </li>
      ))}
    </ul>
  );
}
