import type { LearntEscalation, OutputKind } from '../../../../shared/domain/escalation';
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

const OUTPUT_WORDS: Readonly<Record<OutputKind, string>> = { text: 'text', structured: 'structured output' };

/** How auto-escalation stands, in a few words. */
export function escalationSummary(isOn: boolean, learnt: readonly LearntEscalation[]): string {
  if (!isOn) return 'Off';
  const active = learnt.filter(({ isActive }) => isActive).length;
  if (active === 0) return 'On';
  return active === 1
    ? 'On · goes first to a stronger model in 1 case'
    : `On · goes first to a stronger model in ${active} cases`;
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
        label="Try again on a stronger model"
        hint="An answer that is empty, or not in the structure that was asked for, is tried once more on the next stronger model. Both answers and what they cost are kept. After 3 failures in the last 20 such calls the stronger model goes first, for 30 days."
        checked={isOn}
        onChange={(escalation) => void change({ escalation })}
      />
      {learnt.length === 0 ? null : (
        <>
          <ul className={styles.learnt} aria-label="What auto-escalation learnt">
            {learnt.map((one) => (
              <li key={`${one.agent} ${one.output} ${one.connectionId} ${one.model}`} className={styles.one}>
                <div className={styles.words}>
                  <p>{learntSentence(one)}</p>
                  <p className={styles.quiet}>
                    {one.failures} of the last {one.calls} {one.calls === 1 ? 'answer' : 'answers'} would not do.
                    Forgotten on {dayMoment(one.until)}.
                  </p>
                </div>
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`Forget: ${learntSentence(one)}`}
                  onClick={() => forget(one)}
                >
                  Forget
                </Button>
              </li>
            ))}
          </ul>
          <div>
            <Button size="small" onClick={() => forget()}>
              Clear
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** What was learnt of one model: "For extractor, structured output: a stronger model than DeepSeek · deepseek-flash goes first." */
export function learntSentence({ agent, output, label, model, isActive }: LearntEscalation): string {
  const work = `${agent === null ? 'Without an agent' : `For ${agent}`}, ${OUTPUT_WORDS[output]}`;
  const place = `${label} · ${model}`;
  return isActive ? `${work}: a stronger model than ${place} goes first.` : `${work}: ${place} still goes first.`;
}
