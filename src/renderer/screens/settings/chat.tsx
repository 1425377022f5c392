import { type RefObject, useEffect, useRef, useState } from 'react';
import { INSTRUCTIONS_MAX } from '../../../shared/domain/chat-options';
import { t } from '../../../shared/language/t';
import { useSettings } from '../../state/settings';
import { Panel, PanelRow, Section } from '../../ui/panel';
import { Switch } from '../../ui/switch';
import { TextArea } from '../../ui/text-area';
import { change } from './change';

/** Milliseconds of rest in typing until it is saved. */
const SAVE_AFTER_MS = 600;

interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly text: string;
}

/** Saves at once what waits to be saved. Text that does not fit stays on the screen alone. */
function save(waiting: RefObject<Waiting | null>): void {
  const next = waiting.current;
  if (next === null) return;
  clearTimeout(next.timer);
  waiting.current = null;
  if (next.text.length <= INSTRUCTIONS_MAX) void change({ chatInstructions: next.text });
}

/** What every conversation tells the model, saved as it is typed. */
function GeneralInstructions() {
  const kept = useSettings((settings) => settings.chatInstructions);
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<Waiting | null>(null);
  const isTooLong = typed !== null && typed.length > INSTRUCTIONS_MAX;

  const type = (text: string) => {
    setTyped(text);
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = { timer: setTimeout(() => save(waiting), SAVE_AFTER_MS), text };
  };
  useEffect(() => () => save(waiting), []);

  return (
    <TextArea
      label={t('Instructions for every conversation')}
      hint={t('Told to the model before everything else. A conversation can have more of its own, behind these.')}
      error={isTooLong ? t('At most {count, number} characters fit.', { count: INSTRUCTIONS_MAX }) : undefined}
      rows={4}
      placeholder={t('I am a carpenter in Graz. Use metric units and answer in German.')}
      value={typed ?? kept}
      onChange={type}
      onBlur={() => {
        save(waiting);
        if (!isTooLong) setTyped(null);
      }}
    />
  );
}

/** What holds for every conversation. */
export function Chat() {
  const chatOutlook = useSettings((settings) => settings.chatOutlook);
  return (
    <Section title={t('Chat')}>
      <Panel>
        <PanelRow>
          <GeneralInstructions />
        </PanelRow>
        <PanelRow>
          <Switch
            label={t('Say what the next message takes')}
            hint={t('Tokens and expected cost stand below what you write, estimated on this computer.')}
            checked={chatOutlook}
            onChange={(next) => void change({ chatOutlook: next })}
          />
        </PanelRow>
      </Panel>
    </Section>
  );
}
