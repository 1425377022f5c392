import { useState } from 'react';
import type { Problem } from '../../../../shared/domain/problem';
import { t } from '../../../../shared/language/t';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { startCertification } from '../../../state/certification';
import { problemOf } from '../../../state/client';
import { useConnections } from '../../../state/connections';
import { Button } from '../../../ui/button';
import { Combobox } from '../../../ui/combobox';
import { ProblemPanel } from '../../../ui/problem-panel';
import { useListedModels } from '../backends/use-listed-models';
import { costWords } from './certification-words';
import styles from './certified-models.module.css';

/** Chooses a connection and a model, says what a run will spend, and starts it. */
export function StartRun() {
  // Claude Code answers for a subscription, with tools of its own.
  const connections = useConnections().filter(({ kind }) => kind !== 'claude-code');
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // What the practice provider answers is made up, so it is the last to come to mind.
  const first = connections.find(({ kind }) => kind !== 'practice') ?? connections[0];
  const connection = connections.find(({ id }) => id === chosen) ?? first;
  const models = useListedModels(connection?.id ?? null);
  if (!connection) {
    return (
      <p className={styles.quiet}>{t('Add a provider with a key or an address, and its models can be tried here.')}</p>
    );
  }
  const model = typed ?? connection.defaultModel;

  const start = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await startCertification(connection.id, model.trim());
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className={styles.start}
      aria-label={t('Try a model')}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <div className={styles.fields}>
        <Combobox
          label={t('Connection')}
          options={connections.map(({ id, label }) => ({ value: id, label }))}
          value={connection.id}
          onChange={(id) => {
            setChosen(id);
            setTyped(null);
          }}
        />
        <Combobox
          label={t('Model')}
          mono
          freeText
          options={models?.map(({ id }) => ({ value: id, label: id })) ?? []}
          busy={models === null}
          value={model}
          onChange={setTyped}
        />
      </div>
      <div className={styles.cost}>
        <p className={styles.quiet}>{costWords(models?.find(({ id }) => id === model.trim()))}</p>
        <Button type="submit" busy={busy} disabled={model.trim() === ''}>
          {t('Start a certification run')}
        </Button>
      </div>
      {problem ? <ProblemPanel problem={problem} actions={<NextStepButtons steps={problem.steps} />} /> : null}
    </form>
  );
}
