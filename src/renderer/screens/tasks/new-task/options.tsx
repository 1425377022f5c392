import { ChevronRight } from 'lucide-react';
import type { Level } from '../../../../shared/domain/work';
import { Field } from '../../../ui/field';
import { Segmented } from '../../../ui/segmented';
import { Switch } from '../../../ui/switch';
import styles from './new-task.module.css';
import type { OpenTaskForm } from './use-task-form';
import { WhenFields } from './when-fields';

/** What is offered as the beginning of a schema: small, and true for most lists. */
const EXAMPLE_SCHEMA = `{
  "type": "object",
  "properties": {
    "summary": { "type": "string" }
  },
  "required": ["summary"]
}`;

const LEVELS = [
  { value: 'any', label: 'Any' },
  { value: 'cheap', label: 'Cheap' },
  { value: 'strong', label: 'Strong' },
  { value: 'vision', label: 'Vision' },
] as const satisfies readonly { value: Level | 'any'; label: string }[];

/** What is set of the options, in a few words, for when they are folded. */
function summaryOf({ level, schema, when }: OpenTaskForm['form']): string {
  const set = [
    when.kind === 'now' ? null : { once: 'once', daily: 'daily', weekly: 'weekly', cron: 'by cron text' }[when.kind],
    when.kind !== 'now' || level === null ? null : `${level} level`,
    when.kind !== 'now' || schema === null ? null : 'structured answer',
  ].filter((words) => words !== null);
  return set.length === 0 ? 'level, structured answer, schedule' : set.join(', ');
}

/** What most tasks do without: a level, a structure for the answer, a time. Folded until wanted. */
export function Options({
  open,
  schemaError,
}: {
  readonly open: OpenTaskForm;
  readonly schemaError: string | undefined;
}) {
  const { form, change } = open;
  return (
    <details
      className={styles.options}
      open={form.areOptionsOpen || schemaError !== undefined}
      onToggle={(event) => change({ areOptionsOpen: event.currentTarget.open })}
    >
      <summary>
        <ChevronRight aria-hidden="true" />
        More options
        <span className={styles.summary}>{summaryOf(form)}</span>
      </summary>
      <div className={styles.optionBody}>
        <WhenFields open={open} />
        {form.when.kind === 'now' ? (
          <>
            <Segmented
              label="Level"
              hint="What to look for instead of naming a provider. It counts where no rule says where to go."
              value={form.level ?? 'any'}
              options={LEVELS}
              onChange={(level) => change({ level: level === 'any' ? null : level })}
            />
            <Switch
              label="Answer as structured data"
              hint="The answer is JSON that fits a schema of yours."
              checked={form.schema !== null}
              onChange={(isOn) => change({ schema: isOn ? EXAMPLE_SCHEMA : null })}
            />
            {form.schema === null ? null : (
              <Field label="JSON schema" error={schemaError}>
                {(control) => (
                  <textarea
                    {...control}
                    className={styles.schema}
                    rows={8}
                    spellCheck={false}
                    maxLength={100_000}
                    value={form.schema ?? ''}
                    onChange={(event) => change({ schema: event.target.value })}
                  />
                )}
              </Field>
            )}
          </>
        ) : null}
      </div>
    </details>
  );
}
