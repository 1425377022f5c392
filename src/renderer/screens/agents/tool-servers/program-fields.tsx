import { t } from '../../../../shared/language/t';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import type { ServerFaults, ServerForm } from './server-form';
import styles from './server-dialog.module.css';

/** What the fields of a server's form share. */
export interface ServerFieldsProps {
  readonly form: ServerForm;
  readonly faults: ServerFaults;
  readonly onChange: (part: Partial<ServerForm>) => void;
}

/** The program of a tool server and what it is started with. */
export function ProgramFields({ form, faults, onChange }: ServerFieldsProps) {
  const isLine = /\S\s+-/.test(form.command);
  return (
    <>
      <TextField
        label={t('Command')}
        mono
        hint={
          isLine
            ? t('The program alone. What follows it belongs below, one to a line.')
            : t('A program’s name or its whole path: npx, uvx, /usr/local/bin/server.')
        }
        error={faults.command}
        value={form.command}
        onChange={(command) => onChange({ command })}
      />
      <TextArea
        label={t('Arguments')}
        aside={t('Optional')}
        hint={t(
          'One to a line, without quotation marks. They can be read by everyone on this computer: secrets belong below.',
        )}
        rows={3}
        spellCheck={false}
        className={styles.mono}
        error={faults.args}
        value={form.args}
        onChange={(args) => onChange({ args })}
      />
    </>
  );
}
