import { useMemo, useState } from 'react';
import type { Assumption } from '../../../../shared/domain/route';
import { t } from '../../../../shared/language/t';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { useConnectionStore } from '../../../state/connections';
import { useOutlook } from '../../../state/outlook';
import { Panel } from '../../../ui/panel';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Spinner } from '../../../ui/spinner';
import { Part } from '../advanced/part';
import { useRouteTerms } from '../route-terms';
import type { ConnectionAssumption, WorkAssumption } from './assumption-words';
import { Assumptions } from './assumptions';
import { OutlookTable } from './outlook-table';
import styles from './what-would-happen.module.css';

/** Who would take the work of default and of every agent at this moment, and why, also under assumptions. */
export function WhatWouldHappen() {
  const [ofWork, setOfWork] = useState<readonly WorkAssumption[]>([]);
  const [chosen, setOfConnections] = useState<readonly ConnectionAssumption[]>([]);
  const connected = useConnectionStore(({ order }) => order);
  // Of one that is disconnected nothing can be assumed, until it is back.
  const ofConnections = useMemo(
    () => chosen.filter(({ connectionId }) => connected.includes(connectionId)),
    [chosen, connected],
  );
  const assume = useMemo<readonly Assumption[]>(
    () => [...ofConnections, ...ofWork.map((that) => ({ that }))],
    [ofWork, ofConnections],
  );
  const { outlooks, problem } = useOutlook(assume);
  const terms = useRouteTerms();
  return (
    <Part
      title={t('What would happen now')}
      description={t(
        'The same choice that a task gets, without doing anything. Assume something to see what would change.',
      )}
    >
      <Assumptions ofWork={ofWork} ofConnections={ofConnections} onWork={setOfWork} onConnections={setOfConnections} />
      {problem ? (
        <ProblemPanel problem={problem} announce={false} actions={<NextStepButtons steps={problem.steps} />} />
      ) : null}
      {outlooks === null ? (
        problem ? null : (
          <Spinner label={t('Asking …')} />
        )
      ) : (
        <Panel className={styles.panel}>
          <OutlookTable outlooks={outlooks} terms={terms} />
        </Panel>
      )}
    </Part>
  );
}
