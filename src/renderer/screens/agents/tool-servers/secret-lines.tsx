import { Plus, X } from 'lucide-react';
import { t } from '../../../../shared/language/t';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { SecretField } from '../../../ui/secret-field';
import { TextField } from '../../../ui/text-field';
import styles from './server-dialog.module.css';
import type { SecretLine, ServerFaults, ServerForm } from './server-form';

interface SecretLinesProps {
  readonly type: ServerForm['type'];
  readonly lines: readonly SecretLine[];
  readonly faults: NonNullable<ServerFaults['secrets']>;
  /** Whether values that are kept count for what the form says now. */
  readonly isKept: boolean;
  readonly onChange: (lines: readonly SecretLine[]) => void;
}

/** Names and values that are kept like keys: a value that is saved is never shown, only replaced or taken away. */
export function SecretLines({ type, lines, faults, isKept, onChange }: SecretLinesProps) {
  const change = (key: string, part: Partial<SecretLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const add = () => onChange([...lines, { key: crypto.randomUUID(), name: '', value: '', isSaved: false }]);
  return (
    <fieldset className={styles.secrets}>
      <legend className={styles.legend}>
        {type === 'stdio' ? t('Secret environment variables') : t('Secret headers')}
      </legend>
      <p className={styles.hint}>
        {t('Encrypted on this computer like the keys of providers, and handed to this server alone.')}
      </p>
      {lines.map((line) => (
        <div key={line.key} className={styles.line}>
          <TextField
            label={t('Name')}
            mono
            placeholder={type === 'stdio' ? 'API_TOKEN' : 'Authorization'}
            error={faults[line.key]?.name}
            // What is kept belongs to its name: under another one it would be another secret.
            readOnly={line.isSaved}
            autoFocus={!line.isSaved}
            value={line.name}
            onChange={(name) => change(line.key, { name })}
          />
          <SecretField
            label={line.name.trim() === '' ? t('Value') : t('Value of {name}', { name: line.name.trim() })}
            error={faults[line.key]?.value}
            saved={line.isSaved && isKept}
            value={line.value}
            onChange={(value) => change(line.key, { value })}
          />
          <IconButton
            label={line.name.trim() === '' ? t('Take this line off') : t('Take {name} off', { name: line.name.trim() })}
            className={styles.off}
            onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
          >
            <X />
          </IconButton>
        </div>
      ))}
      <div>
        <Button size="small" icon={<Plus />} onClick={add}>
          {type === 'stdio' ? t('Add variable') : t('Add header')}
        </Button>
      </div>
    </fieldset>
  );
}
