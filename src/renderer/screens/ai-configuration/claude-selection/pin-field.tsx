import { useState } from 'react';
import { Combobox } from '../../../ui/combobox';

interface PinFieldProps {
  readonly label: string;
  readonly hint: string;
  /** The model that stands for the level while none is pinned. */
  readonly placeholder: string;
  readonly pinned: string | null;
  readonly listed: readonly string[];
  /** Called when one was chosen from the list, or when the field is left. */
  readonly onPin: (model: string | null) => void;
}

/** The model behind one level: the newest one listed, or the one that the person pins. */
export function PinField({ label, hint, placeholder, pinned, listed, onPin }: PinFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (text: string) => {
    setTyped(null);
    const model = text.trim() === '' ? null : text.trim();
    if (model !== pinned) onPin(model);
  };
  return (
    // What is typed counts when the field is left, so that half a name is never asked for.
    <div onBlur={() => typed !== null && keep(typed)}>
      <Combobox
        label={label}
        hint={hint}
        mono
        freeText
        placeholder={placeholder}
        value={typed ?? pinned ?? ''}
        onChange={(text) => (listed.includes(text) ? keep(text) : setTyped(text))}
        options={listed.map((id) => ({ value: id, label: id }))}
      />
    </div>
  );
}
