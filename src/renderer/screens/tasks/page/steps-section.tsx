import type { TaskDetail, TaskStep, ToolUse } from '../../../../shared/domain/task';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { Markdown } from '../../../markdown/markdown';
import { withoutOverrides } from '../../../markdown/visible-text';
import { durationWords, tokenWords } from '../../chat/answer-facts';
import { Fold } from './fold';
import styles from './steps-section.module.css';
import { TextBox } from './text-box';
import { toolName } from './tool-name';

type Turn = Extract<TaskStep, { type: 'turn' }>;

const TURN_WORDS = {
  running: 'under way',
  done: null,
  discarded: 'thrown away',
  interrupted: 'interrupted',
} as const satisfies Record<Turn['state'], PlainText | null>;

const TOOL_WORDS = {
  asking: 'waits for your yes',
  running: 'running',
  done: 'done',
  failed: 'failed',
  refused: 'refused by you',
  unsure: 'not known whether it ran',
} as const satisfies Record<ToolUse['state'], PlainText>;

function Tool({ use }: { readonly use: ToolUse }) {
  const took = use.startedAt !== null && use.endedAt !== null ? durationWords(use.endedAt - use.startedAt) : null;
  return (
    <div className={styles.tool}>
      <Fold
        summary={<code className={styles.name}>{toolName(use)}</code>}
        aside={[t(TOOL_WORDS[use.state]), took].filter((fact) => fact !== null).join(' · ')}
      >
        <TextBox label={t('Input')} copyLabel={t('Copy input')} text={use.input} />
        {use.output === null ? null : <TextBox label={t('Output')} copyLabel={t('Copy output')} text={use.output} />}
        {/* Of a refusal the line above says it already. */}
        {use.problem === null || use.state === 'refused' ? null : (
          <p className={styles.problem} dir="auto">
            {withoutOverrides(use.problem)}
          </p>
        )}
      </Fold>
    </div>
  );
}

/** The beginning of what a turn wrote, in one line. */
function beginning({ text, tools, state }: Turn): string {
  // Its marks say nothing in one line of plain words.
  const line = (text.trim().split('\n', 1)[0] ?? '').replaceAll(/^[#>\s-]+|[*`]+/g, '');
  if (line !== '') return withoutOverrides(line.slice(0, 160));
  if (tools.length > 0) return tools.map(toolName).join(', ');
  return state === 'running' ? t('Waiting for its first word') : t('No text');
}

function TurnView({ turn, number }: { readonly turn: Turn; readonly number: number }) {
  const state = TURN_WORDS[turn.state];
  const facts = [state === null ? null : t(state), turn.ranOn?.label ?? null, tokenWords(turn.usage)];
  return (
    <>
      <Fold
        summary={
          <>
            <span className={styles.number}>{number}</span> <bdi>{beginning(turn)}</bdi>
          </>
        }
        aside={facts.filter((fact) => fact !== null).join(' · ')}
      >
        {turn.reasoning === '' ? null : (
          <Fold summary={t('Reasoning')}>
            <Markdown text={turn.reasoning} isStreaming={turn.state === 'running' && turn.text === ''} />
          </Fold>
        )}
        {turn.text === '' ? null : <Markdown text={turn.text} isStreaming={turn.state === 'running'} />}
        {turn.ranOn === null ? null : (
          <p className={styles.ranOn}>
            {turn.ranOn.label} · {turn.ranOn.model}
          </p>
        )}
      </Fold>
      {turn.tools.map((use) => (
        <Tool key={use.callId} use={use} />
      ))}
    </>
  );
}

/** Everything that happened, in order, each folded until wanted. */
export function StepsSection({ detail: { steps } }: { readonly detail: TaskDetail }) {
  if (steps.length === 0) return null;
  let turns = 0;
  const numbered = steps.map((step) => ({ step, number: step.type === 'turn' ? ++turns : turns }));
  return (
    <section aria-label={t('Steps')}>
      <Fold
        summary={<h2 className={styles.heading}>{t('Steps')}</h2>}
        aside={t('{count, plural, one {# turn} other {# turns}}', { count: turns })}
      >
        <ol className={styles.steps}>
          {numbered.map(({ step, number }) => (
            <li key={step.id} className={styles.step} data-type={step.type}>
              {step.type === 'note' ? (
                <p className={styles.note}>{withoutOverrides(step.words)}</p>
              ) : (
                <TurnView turn={step} number={number} />
              )}
            </li>
          ))}
        </ol>
      </Fold>
    </section>
  );
}
