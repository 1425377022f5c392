import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ToolStep } from '../../../shared/domain/message';
import { t } from '../../../shared/language/t';
import { Markdown } from '../../markdown/markdown';
import { withoutOverrides } from '../../markdown/visible-text';
import styles from './message.module.css';

interface FoldProps {
  readonly summary: ReactNode;
  /** Drawn while it is open. */
  readonly children: () => ReactNode;
}

function Fold({ summary, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.reasoning} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <ChevronRight className={styles.chevron} aria-hidden="true" />
        {summary}
      </summary>
      {isOpen ? <div className={styles.thoughts}>{children()}</div> : null}
    </details>
  );
}

function Part({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <section aria-label={name} className={styles.stepPart}>
      <p className={styles.stepName}>{name}</p>
      <Markdown text={text} />
    </section>
  );
}

/** What was done with tools on the way to an answer that came with an imported conversation, each step folded away. */
export function ToolSteps({ steps }: { readonly steps: readonly ToolStep[] }) {
  if (steps.length === 0) return null;
  const summary = t('{count, plural, one {# step with a tool} other {# steps with tools}}', { count: steps.length });
  return (
    <Fold summary={summary}>
      {() => (
        <ol className={styles.steps}>
          {steps.map(({ tool, input, output }, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- steps never change places
            <li key={at}>
              <Fold summary={tool === null ? t('A tool') : <bdi>{withoutOverrides(tool)}</bdi>}>
                {() => (
                  <>
                    {input === '' ? null : <Part name={t('Input')} text={input} />}
                    {output === null ? null : <Part name={t('Output')} text={output} />}
                  </>
                )}
              </Fold>
            </li>
          ))}
        </ol>
      )}
    </Fold>
  );
}
