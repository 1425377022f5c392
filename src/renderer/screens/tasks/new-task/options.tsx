import { ChevronRight } from 'lucide-react';
import type { Level } from '../../../../shared/domain/work';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { Field } from '../../../ui/field';
import { Segmented } from '../../../ui/segmented';
import { Switch } from '../../../ui/switch';
import styles from './new-task.module.css';
import type { OpenTaskForm } from './use-task-form';
import type { When } from './when';
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
] as const satisfies readonly { value: Level | 'any'; label: PlainText }[];

const LEVEL_SET = {
  cheap: 'cheap level',
  strong: 'strong level',
  vision: 'vision level',
} as const satisfies Record<Level, PlainText>;

const WHEN_SET = {
  once: 'once',
  daily: 'daily',
  weekly: 'weekly',
  cron: 'by cron text',
} as const satisfies Record<Exclude<When['kind'], 'now'>, PlainText>;

/** What is set of the options, in a few words, for when they are folded. */
function summaryOf({ level, schema, when }: OpenTaskForm['form']): string {
  const set = [
    when.kind === 'now' ? null : t(WHEN_SET[when.kind]),
    when.kind !== 'now' || level === null ? null : t(LEVEL_SET[level]),
    when.kind !== 'now' || schema === null ? null : t('structured answer'),
  ].filter((words) => words !== null);
  return set.length === 0 ? t('level, structured answer, schedule') : set.join(', ');
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
        {t('More options')}
        <span className={styles.summary}>{summaryOf(form)}</span>
      </summary>
      <div className={styles.optionBody}>
        <WhenFields open={open} />
        {form.when.kind === 'now' ? (
          <>
            <Segmented
              label={t('Level')}
              hint={t('What to look for instead of naming a provider. It counts where no rule says where to go.')}
              value={form.level ?? 'any'}
              options={LEVELS.map(({ value, label }) => ({ value, label: t(label) }))}
              onChange={(level) => change({ level: level === 'any' ? null : level })}
            />
            <Switch
              label={t('Answer as structured data')}
              hint={t('The answer is JSON that fits a schema of yours.')}
              checked={form.schema !== null}
              onChange={(isOn) => change({ schema: isOn ? EXAMPLE_SCHEMA : null })}
            />
            {form.schema === null ? null : (
              <Field label={t('JSON schema')} error={schemaError}>
                {(control) => (
                  <textarea
                    {...control}
                    className={styles.schema}
                    dir="ltr"
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
