import { useState } from 'react';
import { type LogicalModel, TARGETS_MAX } from '../../../../shared/domain/logical-model';
import type { Problem } from '../../../../shared/domain/problem';
import { t } from '../../../../shared/language/t';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { saveLogicalModel } from '../../../state/rules';
import { Button } from '../../../ui/button';
import { ChipSet } from '../../../ui/chip-set';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { ProblemPanel } from '../../../ui/problem-panel';
import { TextField } from '../../../ui/text-field';
import { useCheckedForm } from '../use-checked-form';
import { BackendList } from '../backends/backend-list';
import { abilityChips, checkLogical, EMPTY_LOGICAL, type LogicalErrors, logicalFormOf } from './logical-model-form';
import styles from './logical-models.module.css';

interface LogicalModelDialogProps {
  /** The one that is edited; null: a new one. */
  readonly model: LogicalModel | null;
  readonly onClose: () => void;
}

/** Where main's names for the fields differ from the form's, the form's own. */
const FIELDS: Readonly<Record<string, keyof LogicalErrors>> = {
  name: 'name',
  targets: 'targets',
  capabilities: 'contextTokens',
  contextTokens: 'contextTokens',
  temperature: 'temperature',
  maxOutputTokens: 'maxOutputTokens',
  topP: 'topP',
  stopSequences: 'stopSequences',
};

function ofProblem(problem: Problem | null): LogicalErrors {
  const field = problem?.field == null ? undefined : FIELDS[problem.field];
  return problem && field ? { [field]: `${problem.sentence} ${problem.advice}` } : {};
}

/** Adds or edits a logical model. What was typed stays when it cannot be saved. */
export function LogicalModelDialog({ model, onClose }: LogicalModelDialogProps) {
  const [id] = useState(() => model?.id ?? crypto.randomUUID());
  const { form, change, save, busy, problem, told, errors } = useCheckedForm({
    begin: () => (model ? logicalFormOf(model) : EMPTY_LOGICAL),
    check: checkLogical,
    ofProblem,
    save: (draft) => saveLogicalModel(id, draft, model === null),
    onSaved: onClose,
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={model ? t('Edit {name}', { name: model.name }) : t('Add logical model')}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('Save logical model')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('Name')}
        placeholder={t('drafts')}
        value={form.name}
        onChange={(name) => change({ name })}
        error={errors.name}
      />
      <div className={styles.group}>
        <BackendList
          label={t('Targets')}
          addLabel={t('Add a target')}
          hint={t('Tried in this order. One that cannot be used is skipped.')}
          most={TARGETS_MAX}
          without={id}
          entries={form.targets}
          onChange={(targets) => change({ targets })}
          error={errors.targets}
        />
      </div>
      <ChipSet
        label={t('What work may count on')}
        hint={t('A target that is known to lack one of these is skipped.')}
        chips={abilityChips()}
        chosen={form.abilities}
        onChange={(abilities) => change({ abilities })}
      />
      <div className={styles.pair}>
        <TextField
          label={t('Context')}
          aside={t('Optional')}
          trailing={t('tokens')}
          inputMode="numeric"
          value={form.contextTokens}
          onChange={(contextTokens) => change({ contextTokens })}
          error={errors.contextTokens}
        />
        <TextField
          label={t('Longest answer')}
          aside={t('Optional')}
          trailing={t('tokens')}
          inputMode="numeric"
          value={form.maxOutputTokens}
          onChange={(maxOutputTokens) => change({ maxOutputTokens })}
          error={errors.maxOutputTokens}
        />
        <TextField
          label={t('Temperature')}
          aside={t('Optional')}
          inputMode="decimal"
          placeholder={t('The model’s own')}
          value={form.temperature}
          onChange={(temperature) => change({ temperature })}
          error={errors.temperature}
        />
        <TextField
          label={t('Top-p')}
          aside={t('Optional')}
          inputMode="decimal"
          placeholder={t('The model’s own')}
          value={form.topP}
          onChange={(topP) => change({ topP })}
          error={errors.topP}
        />
      </div>
      <Field
        label={t('Stop sequences')}
        aside={t('Optional')}
        hint={t('One a line. \\n stands for a line’s end. Work that sets its own goes by its own.')}
        error={errors.stopSequences}
      >
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            className={styles.stops}
            rows={2}
            spellCheck={false}
            value={form.stopSequences}
            onChange={(event) => change({ stopSequences: event.target.value })}
          />
        )}
      </Field>
      {problem && Object.keys(told).length === 0 ? (
        <ProblemPanel problem={problem} actions={<NextStepButtons steps={problem.steps} />} />
      ) : null}
    </Dialog>
  );
}
