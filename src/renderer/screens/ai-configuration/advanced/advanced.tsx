import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { t } from '../../../../shared/language/t';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { useConnections, usePrimary } from '../../../state/connections';
import { useLimits } from '../../../state/limits';
import { useReadRouting, useRouting } from '../../../state/routing';
import { useSettings } from '../../../state/settings';
import { Panel } from '../../../ui/panel';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Spinner } from '../../../ui/spinner';
import { AutoEscalation, escalationSummary } from '../auto-escalation/auto-escalation';
import { Backups, backupsSummary } from '../backups/backups';
import { useBackendNames } from '../backends/use-backend-names';
import { CapabilityAwareChoice } from '../capability-aware-choice/capability-aware-choice';
import { LimitsAndBudgets, limitsSummary } from '../limits-and-budgets/limits-and-budgets';
import { LogicalModels, logicalSummary } from '../logical-models/logical-models';
import { RoutingRules } from '../routing-rules/routing-rules';
import { WhatWouldHappen } from '../what-would-happen/what-would-happen';
import { advancedSummary } from './advanced-summary';
import styles from './advanced.module.css';
import { Fold } from './fold';
import { foldAdvanced, useFolds } from './folds';
import { usePartsInUse } from './in-use';
import { useOpen } from './use-open';

/** Routing and everything about it: one line until something of it is used or wanted. */
export function Advanced() {
  useReadRouting();
  const id = useId();
  const chosen = useFolds((folds) => folds.advanced);
  const inUse = usePartsInUse();
  const isOpen = useOpen(chosen, Object.values(inUse).includes(true));
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.head}>
        <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => foldAdvanced(!isOpen)}>
          <ChevronRight className={styles.chevron} aria-hidden="true" />
          <span id={id}>{t('Advanced: Routing Rules')}</span> <Summary />
        </button>
      </h2>
      {isOpen ? <Opened /> : null}
    </section>
  );
}

function Summary() {
  const { rules, logicalModels } = useRouting();
  const names = useBackendNames();
  const primary = usePrimary();
  const inUse = usePartsInUse();
  const backups = useSettings((settings) => settings.backups);
  if (rules === null) return null;
  return (
    <span className={styles.summary}>
      {advancedSummary(rules, names, primary?.label ?? null, {
        logicalModels: logicalModels.length,
        hasLimits: inUse.limits,
        backups,
      })}
    </span>
  );
}

function Opened() {
  const { rules, problem } = useRouting();
  if (rules === null) {
    return problem ? (
      <ProblemPanel problem={problem} announce={false} actions={<NextStepButtons steps={problem.steps} />} />
    ) : (
      <Spinner label={t('Reading the rules …')} />
    );
  }
  return (
    <div className={styles.parts}>
      {problem ? (
        <ProblemPanel problem={problem} announce={false} actions={<NextStepButtons steps={problem.steps} />} />
      ) : null}
      <RoutingRules rules={rules} />
      <WhatWouldHappen />
      <Folds />
    </div>
  );
}

function Folds() {
  const inUse = usePartsInUse();
  const { logicalModels, backups, learnt } = useRouting();
  const byConnection = useLimits((limits) => limits.byConnection);
  const connections = useConnections();
  const settings = useSettings();
  return (
    <Panel>
      <Fold
        part="logical-models"
        title={t('Logical models')}
        summary={logicalSummary(logicalModels)}
        isInUse={inUse['logical-models']}
      >
        <LogicalModels />
      </Fold>
      <Fold
        part="limits"
        title={t('Limits and budgets')}
        summary={byConnection === null ? '' : limitsSummary(byConnection, connections)}
        isInUse={inUse.limits}
        isReady={byConnection !== null}
      >
        <LimitsAndBudgets />
      </Fold>
      <Fold
        part="backups"
        title={t('Backups')}
        summary={backupsSummary(settings.backups, backups, connections)}
        isInUse={inUse.backups}
      >
        <Backups />
      </Fold>
      <Fold
        part="capability"
        title={t('Capability-aware choice')}
        summary={settings.capabilityAware ? t('On ¦ switched on') : t('Off ¦ switched off')}
        isInUse={inUse.capability}
      >
        <CapabilityAwareChoice />
      </Fold>
      <Fold
        part="escalation"
        title={t('Auto-escalation')}
        summary={escalationSummary(settings.escalation, learnt)}
        isInUse={inUse.escalation}
      >
        <AutoEscalation />
      </Fold>
    </Panel>
  );
}
