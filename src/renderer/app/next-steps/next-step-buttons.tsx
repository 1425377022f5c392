import type { NextStep } from '../../../shared/domain/failure';
import { Button } from '../../ui/button';
import styles from './next-step-buttons.module.css';
import { type NextStepContext, useNextStep } from './use-next-step';

interface NextStepButtonsProps {
  readonly steps: readonly NextStep[];
  readonly context?: NextStepContext;
}

/** The buttons for the next steps of a problem or a failure; nothing where none can be taken. A button that leads outside shows its host. */
export function NextStepButtons({ steps, context }: NextStepButtonsProps) {
  const actionOf = useNextStep();
  const actions = steps.flatMap((step) => actionOf(step, context) ?? []);
  return actions.map((action) => (
    <Button key={action.label} size="small" busy={action.busy} onClick={() => void action.run()}>
      {action.label}
      {action.host === null ? null : (
        <>
          {' '}
          <span className={styles.host}>{action.host}</span>
        </>
      )}
    </Button>
  ));
}
