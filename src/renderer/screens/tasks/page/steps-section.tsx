import type { TaskDetail, TaskStep, ToolUse } from '../../../../shared/domain/task';
import { Markdown } from '../../../markdown/markdown';
import { withoutOverrides } from '../../../markdown/visible-text';
import { durationWords, tokenWords } from '../../chat/answer-facts';
import { Fold } from './fold';
import styles from './steps-section.module.css';
import { TextBox } from './text-box';
import { toolName } from './tool-name';

type Turn = Extract<TaskStep, { type: 'turn' }>;

const TURN_WORDS: Readonly<Record<Turn['state'], string | null>> = {
  running: 'under way',
  done: null,
  discarded: 'thrown away',
  interrupted: 'interrupted',
};

const TOOL_WORDS: Readonly<Record<ToolUse['state'], string>> = {
  asking: 'waits for your yes',
  running: 'running',
  done: 'done',
  failed: 'failed',
  refused: 'refused by you',
  unsure: 'not known whether it ran',
};

function Tool({ use }: { readonly use: ToolUse }) {
  const took = use.startedAt !== null && use.endedAt !== null ? durationWords(use.endedAt - use.startedAt) : null;
  return (
    <div className={styles.tool}>
      <Fold
        summary={<code className={styles.name}>{toolName(use)}</code>}
        aside={[TOOL_WORDS[use.state], took].filter((fact) => fact !== null).join(' · ')}
      >
        <TextBox label="Input" text={use.input} />
        {use.output === null ? null : <TextBox label="Output" text={use.output} />}
        {/* Of a refusal the line above says it already. */}
        {use.problem === null || use.state === 'refused' ? null : (
          <p className={styles.problem}>{withoutOverrides(use.problem)}</p>
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
  return state === 'running' ? 'Waiting for its first word' : 'No text';
}

function TurnView({ turn, number }: { readonly turn: Turn; readonly number: number }) {
  const facts = [TURN_WORDS[turn.state], turn.ranOn?.label ?? null, tokenWords(turn.usage)];
  return (
    <>
      <Fold
        summary={
          <>
            <span className={styles.number}>{number}</span> {beginning(turn)}
          </>
        }
        aside={facts.filter((fact) => fact !== null).join(' · ')}
      >
        {turn.reasoning === '' ? null : (
          <Fold summary="Reasoning">
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
    <section aria-label="Steps">
      <Fold summary={<h2 className={styles.heading}>Steps</h2>} aside={`${turns} ${turns === 1 ? 'turn' : 'turns'}`}>
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
