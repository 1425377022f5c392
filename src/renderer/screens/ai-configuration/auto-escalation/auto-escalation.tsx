import type { LearntEscalation, OutputKind } from '../../../../shared/domain/escalation';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { problemOf } from '../../../state/client';
import { useRouting } from '../../../state/routing';
import { forgetLearnt } from '../../../state/rules';
import { useSettings } from '../../../state/settings';
import { Button } from '../../../ui/button';
import { dayMoment } from '../../../ui/moments';
import { Switch } from '../../../ui/switch';
import { toastProblem } from '../../../ui/toast';
import { change } from '../../settings/change';
import styles from './auto-escalation.module.css';

const OUTPUT_WORDS = {
  text: 'text ¦ kind of output',
  structured: 'structured output',
} as const satisfies Record<OutputKind, PlainText>;

/** How auto-escalation stands, in a few words. */
export function escalationSummary(isOn: boolean, learnt: readonly LearntEscalation[]): string {
  if (!isOn) return t('Off ¦ switched off');
  const active = learnt.filter(({ isActive }) => isActive).length;
  if (active === 0) return t('On ¦ switched on');
  return t('On · goes first to a stronger model in {count, plural, one {# case} other {# cases}}', { count: active });
}

/** Whether an answer that will not do is tried on a stronger model, and what was learnt from that. */
export function AutoEscalation() {
  const isOn = useSettings((settings) => settings.escalation);
  const learnt = useRouting((routing) => routing.learnt);
  const forget = (one?: LearntEscalation) =>
    void forgetLearnt(one).catch((error: unknown) => toastProblem(problemOf(error)));
  return (
    <>
      <Switch
        label={t('Try again on a stronger model')}
        hint={t(
          'An answer that is empty, or not in the structure that was asked for, is tried once more on the next stronger model. Both answers and what they cost are kept. After 3 failures in the last 20 such calls the stronger model goes first, for 30 days.',
        )}
        checked={isOn}
        onChange={(escalation) => void change({ escalation })}
      />
      {learnt.length === 0 ? null : (
        <>
          <ul className={styles.learnt} aria-label={t('What auto-escalation learnt')}>
            {learnt.map((one) => (
              <li key={`${one.agent} ${one.output} ${one.connectionId} ${one.model}`} className={styles.one}>
                <div className={styles.words}>
                  <p>{learntSentence(one)}</p>
                  <p className={styles.quiet}>
                    {t(
                      '{failures, number} of the last {calls, plural, one {# answer} other {# answers}} would not do. Forgotten on {day}.',
                      { failures: one.failures, calls: one.calls, day: dayMoment(one.until) },
                    )}
                  </p>
                </div>
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={t('Forget: {what}', { what: learntSentence(one) })}
                  onClick={() => forget(one)}
                >
                  {t('Forget')}
                </Button>
              </li>
            ))}
          </ul>
          <div>
            <Button size="small" onClick={() => forget()}>
              {t('Clear')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** What was learnt of one model: "For extractor, structured output: a stronger model than DeepSeek · deepseek-flash goes first." */
export function learntSentence({ agent, output, label, model, isActive }: LearntEscalation): string {
  const what = { output: t(OUTPUT_WORDS[output]), place: `${label} · ${model}` };
  if (agent === null) {
    return isActive
      ? t('Without an agent, {output}: a stronger model than {place} goes first.', what)
      : t('Without an agent, {output}: {place} still goes first.', what);
  }
  return isActive
    ? t('For {agent}, {output}: a stronger model than {place} goes first.', { ...what, agent })
    : t('For {agent}, {output}: {place} still goes first.', { ...what, agent });
}
