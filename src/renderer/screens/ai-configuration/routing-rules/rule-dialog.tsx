import { useMemo, useState } from 'react';
import type { Problem } from '../../../../shared/domain/problem';
import type { RuleDraft } from '../../../../shared/domain/rule';
import { t } from '../../../../shared/language/t';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { useAgents } from '../../../state/agents';
import { saveRule } from '../../../state/rules';
import { Button } from '../../../ui/button';
import { Combobox } from '../../../ui/combobox';
import { Dialog } from '../../../ui/dialog';
import { ProblemPanel } from '../../../ui/problem-panel';
import { TextField } from '../../../ui/text-field';
import { useCheckedForm } from '../use-checked-form';
import { BackendFields } from '../backends/backend-fields';
import styles from './rule-dialog.module.css';
import { checkRule, contextOf, EMPTY_RULE, formOf, type RuleErrors } from './rule-form';
import { MoreFields } from './rule-more-fields';

interface RuleDialogProps {
  /** The rule that is edited; null: a new one. */
  readonly rule: (RuleDraft & { readonly id: string }) | null;
  readonly onClose: () => void;
}

/** Adds or edits a routing rule. What was typed stays when it cannot be saved. */
export function RuleDialog({ rule, onClose }: RuleDialogProps) {
  // Made once, so that saving again after a lost line adds one rule and not two.
  const [id] = useState(() => rule?.id ?? crypto.randomUUID());
  const { form, change, save, busy, problem, errors } = useCheckedForm({
    begin: () => (rule ? formOf(rule) : EMPTY_RULE),
    check: checkRule,
    ofProblem,
    save: (draft) => saveRule(id, draft, rule === null),
    onSaved: onClose,
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={rule ? t('Edit rule') : t('Add rule')}
      description={t('Says where work goes that runs in the background. Chat always goes to Primary.')}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('Save rule')}
          </Button>
        </>
      }
    >
      <ContextField value={form.context} onChange={(context) => change({ context })} error={errors.context} />
      <BackendFields value={form.backend} onChange={(backend) => change({ backend })} error={errors.backend} />
      <div className={styles.priority}>
        <TextField
          label={t('Priority')}
          hint={t('Lower numbers come first. Of equal ones, the older rule.')}
          error={errors.priority}
          inputMode="text"
          value={form.priority}
          onChange={(priority) => change({ priority })}
        />
      </div>
      <MoreFields form={form} errors={errors} onChange={change} />
      {problem && Object.keys(ofProblem(problem)).length === 0 ? (
        <ProblemPanel problem={problem} actions={<NextStepButtons steps={problem.steps} />} />
      ) : null}
    </Dialog>
  );
}

const FIELDS: ReadonlySet<string> = new Set(['context', 'backend', 'priority'] satisfies (keyof RuleErrors)[]);

/** A problem that is about one field, to be told there. */
function ofProblem(problem: Problem | null): RuleErrors {
  if (!problem || problem.field === null || !FIELDS.has(problem.field)) return {};
  return { [problem.field]: `${problem.sentence} ${problem.advice}` };
}

interface ContextFieldProps {
  readonly value: string;
  readonly onChange: (context: string) => void;
  readonly error: string | undefined;
}

/** `default`, an agent that there is, or the name of one that there will be. */
function ContextField({ value, onChange, error }: ContextFieldProps) {
  const agents = useAgents();
  const options = useMemo(
    () => [
      { value: 'default', label: 'default', detail: t('All work that no other rule takes') },
      ...agents.map(({ name, title }) => ({ value: `agent:${name}`, label: `agent:${name}`, detail: title })),
    ],
    [agents],
  );
  const context = contextOf(value);
  const isNew = context !== null && !options.some((option) => option.value === context);
  return (
    <Combobox
      label={t('Context')}
      freeText
      placeholder={t('default or agent:name')}
      options={options}
      value={value}
      onChange={onChange}
      error={error}
      hint={
        isNew
          ? t('There is no agent called {name} yet. The rule waits for one.', { name: context.slice('agent:'.length) })
          : t('Which work it is for: that of one agent, or all that no rule of an agent takes.')
      }
    />
  );
}
