import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import type { ChatOptions } from '../../../../shared/domain/chat-options';
import type { ChatOutlook } from '../../../../shared/domain/chat-outlook';
import { allOf } from '../../../../shared/language/lists';
import { t } from '../../../../shared/language/t';
import { runNextStep } from '../../../app/next-steps/run-next-step';
import { setChatOptions } from '../../../state/chat-options';
import { problemOf } from '../../../state/client';
import { Button } from '../../../ui/button';
import { Rich } from '../../../ui/rich';
import { toastProblem } from '../../../ui/toast';
import styles from './composer.module.css';

/** How many of the models, and of the connections, are offered: more are in the lists where they are chosen. */
const OFFERED = 2;
/** How many pictures are named. */
const NAMED = 3;

/** What {@link PictureNotice} is told. */
export interface PictureNoticeProps {
  readonly scope: string;
  readonly options: ChatOptions;
  /** Of a model that takes no pictures. */
  readonly outlook: ChatOutlook;
  /** Whether what is written comes with pictures itself. */
  readonly hasOwn: boolean;
  sendAnyway(): void;
}

/** Which pictures of earlier messages are not sent. */
function leftOutWords(leftOut: ChatOutlook['leftOut']): string {
  const more = leftOut.length - NAMED;
  const names = leftOut.slice(0, more > 0 ? NAMED : leftOut.length).map(({ name }) => name);
  const list = allOf(more > 0 ? [...names, t('{count, plural, one {# more} other {# more}}', { count: more })] : names);
  return leftOut.length === 1
    ? t('{names} of an earlier message is left out.', { names: list })
    : t('{names} of earlier messages are left out.', { names: list });
}

/** Says before sending that the model takes no pictures, which are left out, and offers what would work. */
export function PictureNotice({ scope, options, outlook, hasOwn, sendAnyway }: PictureNoticeProps) {
  const [isBusy, setBusy] = useState(false);
  const { label, model, connectionId, takesImages, leftOut } = outlook;
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
          <Rich text="{model} of {label} takes no pictures." model={<bdi>{model}</bdi>} label={<bdi>{label}</bdi>} />{' '}
          {leftOut.length === 0 ? null : `${leftOutWords(leftOut)} `}
          {models.length + connections.length === 0
            ? t('No connected model is known to take them.')
            : t('These are known to take them:')}
        </p>
        <div className={styles.noticeSteps}>
          {models.map((name) => (
            <Button
              key={name}
              size="small"
              busy={isBusy}
              onClick={() => void run(() => setChatOptions(scope, { ...options, model: { connectionId, name } }))}
            >
              {t('Use {name} here', { name })}
            </Button>
          ))}
          {connections.map(({ id, label: other }) => (
            <Button
              key={id}
              size="small"
              busy={isBusy}
              onClick={() => void run(() => runNextStep({ do: 'make_primary', connectionId: id, label: other }, {}))}
            >
              {t('Make {label} Primary', { label: other })}
            </Button>
          ))}
          <Button size="small" onClick={sendAnyway}>
            {hasOwn ? t('Send anyway') : leftOut.length === 1 ? t('Send without it') : t('Send without them')}
          </Button>
        </div>
      </div>
    </div>
  );
}
