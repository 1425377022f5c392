import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { t } from '../../../../shared/language/t';
import { Button } from '../../../ui/button';
import { importAgent } from '../agent-actions';

/** Asks for a file and takes in the agent that it holds. */
export function ImportButton() {
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    await importAgent(file);
    setBusy(false);
  };
  return (
    <>
      <Button icon={<Upload />} busy={isBusy} onClick={() => input.current?.click()}>
        {t('Import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t('File with an agent')}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          // So that the same file can be chosen again after it was put right.
          event.target.value = '';
          void take(file);
        }}
      />
    </>
  );
}
