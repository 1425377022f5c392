import { useState } from 'react';
import type { Answer } from '../../../../shared/domain/message';
import { t } from '../../../../shared/language/t';
import { retryAnswer } from '../../../state/chat-actions';
import { usePrimary } from '../../../state/connections';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ModelField } from '../../ai-configuration/backends/model-field';
import { orSay } from './message-actions';

interface RetryWithDialogProps {
  readonly answer: Answer;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Takes the model of Primary that answers once more. */
export function RetryWithDialog({ answer, open, onOpenChange }: RetryWithDialogProps) {
  const primary = usePrimary();
  const [model, setModel] = useState<string | null>(null);
  if (!primary) return null;
  const retry = () => {
    onOpenChange(false);
    void orSay(() => retryAnswer(answer, model ?? undefined));
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="small"
      title={t('Retry with another model')}
      description={t('{name} answers again, for this message alone. The answer that is there stays beside it.', {
        name: primary.label,
      })}
      onSubmit={retry}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('Cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('Retry')}
          </Button>
        </>
      }
    >
      <ModelField
        label={t('Model')}
        connectionId={primary.id}
        defaultModel={primary.defaultModel}
        model={model}
        onChange={setModel}
      />
    </Dialog>
  );
}
