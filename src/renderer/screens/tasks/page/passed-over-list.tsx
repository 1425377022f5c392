import type { ReactNode } from 'react';
import type { NextStep } from '../../../../shared/domain/failure';
import type { PassedOver } from '../../../../shared/domain/route';
import { passedOverSentence, type RouteTerms } from '../../../../shared/passed-over-words';
import { t } from '../../../../shared/language/t';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { useConnectionStore } from '../../../state/connections';
import { useRouteTerms } from '../../ai-configuration/route-terms';
import styles from './pause-panel.module.css';

/** What helps against a reason, where something does. */
function stepsFor({ connectionId, label, reason }: PassedOver): NextStep[] {
  if (connectionId === null) return [];
  const limits: NextStep = { do: 'edit_limits', connectionId, label: label ?? t('the provider') };
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
      return [{ do: 'edit_connection', connectionId, label: label ?? t('the provider') }];
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

interface PassedOverListProps {
  readonly passedOver: readonly PassedOver[];
  /** Buttons that help whoever was passed over. */
  readonly children: ReactNode;
}

/** Who was passed over: a place that is named twice for one reason counts once. */
function distinct(passedOver: readonly PassedOver[], terms: RouteTerms): readonly [sentence: string, PassedOver][] {
  return [...new Map(passedOver.map((passed) => [passedOverSentence(passed, terms), passed]))];
}

/**
 * Who was passed over and why, each with the buttons that help, and after them those that help in any case. Of a single
 * place, which the panel's own sentence names, only the buttons are shown.
 */
export function PassedOverList({ passedOver, children }: PassedOverListProps) {
  const terms = useRouteTerms();
  const shown = distinct(passedOver, terms);
  const only = shown.length === 1 ? shown[0]?.[1] : undefined;
  return (
    <>
      {shown.length < 2 ? null : (
        <ul className={styles.passed} aria-label={t('Passed over')}>
          {shown.map(([sentence, passed]) => (
            <li key={sentence} className={styles.passedRow}>
              <span>{sentence}</span>
              <span className={styles.passedButtons}>
                <Helps passed={passed} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        {only ? <Helps passed={only} /> : null}
        {children}
      </div>
    </>
  );
}
