import type { Connection } from '../../../../shared/domain/connection';
import { NO_LIMITS, USUAL_CALLS } from '../../../../shared/domain/limits';
import type { Problem } from '../../../../shared/domain/problem';
import type { ProviderInfo } from '../../../../shared/domain/provider';
import { numberWords } from '../../../../shared/language/formats';
import { t } from '../../../../shared/language/t';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { problemOf } from '../../../state/client';
import { forgetLearntLimits, setLimits, useLimitsOf } from '../../../state/limits';
import { providerInfo, useSession } from '../../../state/session';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Switch } from '../../../ui/switch';
import { TextField } from '../../../ui/text-field';
import { useCheckedForm } from '../use-checked-form';
import { toastProblem } from '../../../ui/toast';
import { spendingWords } from './limit-words';
import styles from './limits-and-budgets.module.css';
import { checkLimits, type LimitsErrors, limitsFormOf } from './limits-form';

interface LimitsDialogProps {
  readonly connection: Connection;
  readonly onClose: () => void;
}

/** Sets the budget and the limits of one connection. An empty field leaves what is usual or learnt. */
export function LimitsDialog({ connection, onClose }: LimitsDialogProps) {
  const { id, label } = connection;
  const limits = useLimitsOf(id);
  const provider = useSession(({ providers }) => providerInfo(providers, connection.kind));
  const { form, change, save, busy, problem, told, errors } = useCheckedForm({
    begin: () => limitsFormOf(limits?.own ?? NO_LIMITS),
    check: checkLimits,
    ofProblem,
    save: (draft) => setLimits(id, draft),
    onSaved: onClose,
  });
  const usualCalls = limits?.own.concurrency === null ? limits.concurrency : usualCallsOf(provider?.tier);
  const service = provider?.name ?? label;
  const learnt = limits?.learnt ?? null;
  const forget = () => forgetLearntLimits(id).catch((error: unknown) => toastProblem(problemOf(error)));

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('Limits of {label}', { label })}
      description={limits ? `${spendingWords(limits)}.` : undefined}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('Save limits')}
          </Button>
        </>
      }
    >
      <div className={styles.half}>
        <TextField
          label={t('Monthly budget')}
          trailing={t('US dollars')}
          inputMode="decimal"
          placeholder={t('No budget')}
          value={form.monthlyBudget}
          onChange={(monthlyBudget) => change({ monthlyBudget })}
          error={errors.monthlyBudget}
        />
      </div>
      <Switch
        label={t('Stop at the budget')}
        hint={t('Tasks go elsewhere or wait until the month is over. Chat goes on.')}
        checked={form.stopAtBudget && form.monthlyBudget.trim() !== ''}
        disabled={form.monthlyBudget.trim() === ''}
        onChange={(stopAtBudget) => change({ stopAtBudget })}
      />
      <div className={styles.figures}>
        <TextField
          label={t('Calls at once')}
          trailing={t('calls')}
          inputMode="numeric"
          placeholder={t('Usually {count, number}', { count: usualCalls })}
          value={form.concurrency}
          onChange={(concurrency) => change({ concurrency })}
          error={errors.concurrency}
        />
        <TextField
          label={t('Requests per minute')}
          inputMode="numeric"
          placeholder={learntWords(learnt?.requestsPerMinute)}
          hint={learnt?.requestsPerMinute == null ? undefined : t('Learnt from {service}.', { service })}
          value={form.requestsPerMinute}
          onChange={(requestsPerMinute) => change({ requestsPerMinute })}
          error={errors.requestsPerMinute}
        />
        <TextField
          label={t('Tokens per minute')}
          inputMode="numeric"
          placeholder={learntWords(learnt?.tokensPerMinute)}
          hint={learnt?.tokensPerMinute == null ? undefined : t('Learnt from {service}.', { service })}
          value={form.tokensPerMinute}
          onChange={(tokensPerMinute) => change({ tokensPerMinute })}
          error={errors.tokensPerMinute}
        />
      </div>
      {learnt === null || (learnt.requestsPerMinute === null && learnt.tokensPerMinute === null) ? null : (
        <div className={styles.learnt}>
          <p className={styles.quiet}>
            {t('What {service} says of itself holds where nothing is typed.', { service })}
          </p>
          <Button size="small" onClick={() => void forget()}>
            {t('Forget what was learnt')}
          </Button>
        </div>
      )}
      {problem && Object.keys(told).length === 0 ? (
        <ProblemPanel problem={problem} actions={<NextStepButtons steps={problem.steps} />} />
      ) : null}
    </Dialog>
  );
}

const FIELDS: ReadonlySet<string> = new Set([
  'monthlyBudget',
  'concurrency',
  'requestsPerMinute',
  'tokensPerMinute',
] satisfies (keyof LimitsErrors)[]);

/** A problem that is about one field, to be told there. */
function ofProblem(problem: Problem | null): LimitsErrors {
  if (!problem || problem.field === null || !FIELDS.has(problem.field)) return {};
  return { [problem.field]: `${problem.sentence} ${problem.advice}` };
}

/** What a provider of that tier usually gets, where what holds now was set by hand. */
function usualCallsOf(tier: ProviderInfo['tier'] | undefined): number {
  return tier === 'local' ? USUAL_CALLS.local : USUAL_CALLS.cloud;
}

function learntWords(learnt: number | null | undefined): string {
  return learnt == null ? t('No limit known') : numberWords(learnt);
}
