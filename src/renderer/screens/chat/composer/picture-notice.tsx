import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import type { ChatOptions } from '../../../../shared/domain/chat-options';
import type { ChatOutlook } from '../../../../shared/domain/chat-outlook';
import { runNextStep } from '../../../app/next-steps/run-next-step';
import { setChatOptions } from '../../../state/chat-options';
import { problemOf } from '../../../state/client';
import { Button } from '../../../ui/button';
import { toastProblem } from '../../../ui/toast';
import styles from './composer.module.css';

/** How many of the models, and of the connections, are offered: more are in the lists where they are chosen. */
const OFFERED = 2;

/** What {@link PictureNotice} is told. */
export interface PictureNoticeProps {
  readonly scope: string;
  readonly options: ChatOptions;
  /** Of a model that takes no pictures. */
  readonly outlook: ChatOutlook;
  sendAnyway(): void;
}

/** Says before sending that the model takes no pictures, and offers what would work. */
export function PictureNotice({ scope, options, outlook, sendAnyway }: PictureNoticeProps) {
  const [isBusy, setBusy] = useState(false);
  const { label, model, connectionId, takesImages } = outlook;
  const models = takesImages.models.slice(0, OFFERED);
  const connections = takesImages.connections.slice(0, OFFERED);
  const run = async (step: () => Promise<void>) => {
    setBusy(true);
    try {
      await step();
    } catch (error) {
      toastProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.notice} role="status">
      <ImageOff size={16} aria-hidden="true" />
      <div className={styles.noticeWords}>
        <p>
          <bdi>{model}</bdi> of <bdi>{label}</bdi> takes no pictures.
          {models.length + connections.length === 0
            ? ' No connected model is known to take them.'
            : ' These are known to take them:'}
        </p>
        <div className={styles.noticeSteps}>
          {models.map((name) => (
            <Button
              key={name}
              size="small"
              busy={isBusy}
              onClick={() => void run(() => setChatOptions(scope, { ...options, model: { connectionId, name } }))}
            >
              Use {name} here
            </Button>
          ))}
          {connections.map(({ id, label: other }) => (
            <Button
              key={id}
              size="small"
              busy={isBusy}
              onClick={() => void run(() => runNextStep({ do: 'make_primary', connectionId: id, label: other }, {}))}
            >
              Make {other} Primary
            </Button>
          ))}
          <Button size="small" onClick={sendAnyway}>
            Send anyway
          </Button>
        </div>
      </div>
    </div>
  );
}
