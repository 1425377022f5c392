import { t } from '../../../../shared/language/t';
import { TextField } from '../../../ui/text-field';
import type { ServerFieldsProps } from './program-fields';
import styles from './server-dialog.module.css';
import { readableOnTheWay } from './server-words';

/** The address of a tool server, with a warning at once where everyone on the way could read what is sent to it. */
export function AddressFields({ form, faults, onChange }: ServerFieldsProps) {
  return (
    <TextField
      label={t('Address')}
      type="url"
      mono
      placeholder="https://example.com/mcp"
      hint={
        readableOnTheWay(form.url) ? (
          <span className={styles.warning}>
            {t(
              'Over plain http, everyone on the way can read what agents send to this server, its secret headers and what it answers. Use https if the server has it.',
            )}
          </span>
        ) : (
          t('Of a server that speaks the Model Context Protocol over streamable HTTP.')
        )
      }
      error={faults.url}
      value={form.url}
      onChange={(url) => onChange({ url })}
    />
  );
}
