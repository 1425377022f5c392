import { tidyBaseUrl } from '../../../../shared/base-url';
import { TextField } from '../../../ui/text-field';
import type { ServerFieldsProps } from './program-fields';

/** The address of a tool server. */
export function AddressFields({ form, faults, onChange }: ServerFieldsProps) {
  const tidy = tidyBaseUrl(form.url);
  const warning = tidy.ok ? tidy.warning : null;
  return (
    <TextField
      label="Address"
      type="url"
      mono
      placeholder="https://example.com/mcp"
      hint={warning ?? 'Of a server that speaks the Model Context Protocol over streamable HTTP.'}
      error={faults.url}
      value={form.url}
      onChange={(url) => onChange({ url })}
    />
  );
}
