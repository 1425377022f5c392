import { useState } from 'react';
import type { RuleView } from '../../../../shared/contract/routing';
import type { Context } from '../../../../shared/domain/rule';
import type { Problem } from '../../../../shared/domain/problem';
import { t } from '../../../../shared/language/t';
import { openAddProvider } from '../../../app/next-steps/dialog-requests';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { problemOf } from '../../../state/client';
import { useConnections } from '../../../state/connections';
import { useRouting } from '../../../state/routing';
import { Button } from '../../../ui/button';
import { Combobox } from '../../../ui/combobox';
import { Dialog } from '../../../ui/dialog';
import { HEALTH_WORDS } from '../../../ui/health-light';
import { ProblemPanel } from '../../../ui/problem-panel';
import { carryOut } from './carry-out';
import styles from './template-dialog.module.css';
import { planOf, suggested, TEMPLATE_WORDS, type TemplateName } from './templates';

interface TemplateDialogProps {
  readonly name: TemplateName;
  readonly onClose: () => void;
}

const NONE: readonly RuleView[] = [];

/** Fills in connections that make sense, says what a template will do with them, and does it when told to. */
export function TemplateDialog({ name, onClose }: TemplateDialogProps) {
  const { title, description, parts } = TEMPLATE_WORDS[name];
  const connections = useConnections();
  const present = useRouting((routing) => routing.rules ?? NONE);
  const [choice, setChoice] = useState(() => suggested(name, connections));
  const [idFor] = useState(lastingIds);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const labelOf = (id: string) => connections.find((one) => one.id === id)?.label ?? t('a disconnected provider');
  const plan = planOf(name, choice, present, labelOf);
  const needsAnother = connections.length < 2;
  const isNothing = plan.rules.length === 0 && plan.backup === null;

  const go = async () => {
    if (busy || isNothing || needsAnother) return;
    setBusy(true);
    setProblem(null);
    try {
      await carryOut(plan, idFor);
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const addProvider = () => {
    onClose();
    openAddProvider();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t(title)}
      description={t(description)}
      onSubmit={() => void go()}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          {needsAnother ? (
            <Button variant="primary" onClick={addProvider}>
              {t('Add provider')}
            </Button>
          ) : (
            <Button type="submit" variant="primary" busy={busy} disabled={isNothing}>
              {name === 'backup' ? t('Set the backup') : t('Add these rules')}
            </Button>
          )}
        </>
      }
    >
      {needsAnother ? (
        <p className={styles.words}>{t('This needs a second provider. Connect one, then come back.')}</p>
      ) : (
        <>
          {parts.map(({ key, label }) => (
            <Combobox
              key={key}
              label={t(label)}
              options={connections.map((one) => ({
                value: one.id,
                label: one.label,
                detail: `${one.defaultModel} · ${t(HEALTH_WORDS[one.health.dot])}`,
              }))}
              value={choice[key] ?? ''}
              onChange={(id) => setChoice((before) => ({ ...before, [key]: id }))}
            />
          ))}
          <div className={styles.words}>
            <h3 className={styles.title}>{t('What this does')}</h3>
            <ul className={styles.sentences}>
              {plan.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
          {problem ? <ProblemPanel problem={problem} actions={<NextStepButtons steps={problem.steps} />} /> : null}
        </>
      )}
    </Dialog>
  );
}

/** An id for each context, made when it is first asked for: what is tried again adds nothing twice. */
function lastingIds(): (context: Context) => string {
  const ids = new Map<Context, string>();
  return (context) => {
    const id = ids.get(context) ?? crypto.randomUUID();
    ids.set(context, id);
    return id;
  };
}
