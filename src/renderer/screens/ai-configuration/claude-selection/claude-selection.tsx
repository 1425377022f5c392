import { useEffect, useState } from 'react';
import type { ClaudeLevel, ClaudeModels, ClaudeSelection, LevelChoice } from '../../../../shared/domain/claude-level';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { picksLevels, usePrimary } from '../../../state/connections';
import { useMain } from '../../../state/session';
import { useSettings } from '../../../state/settings';
import { Panel, PanelRow, Section } from '../../../ui/panel';
import { Segmented } from '../../../ui/segmented';
import { change } from '../../settings/change';
import styles from './claude-selection.module.css';
import { LEVEL_OPTIONS, LEVEL_USE, LEVEL_WORDS, LEVELS, WORK, WORK_WORDS } from './level-words';
import { PinField } from './pin-field';

type Mode = LevelChoice['mode'];

const MODES: readonly Mode[] = ['auto', 'one', 'each'];

const MODE_WORDS = {
  auto: 'Auto ¦ picked by itself',
  one: 'One level',
  each: 'By kind of work',
} as const satisfies Record<Mode, PlainText>;

const MODE_HINT = {
  auto: 'Picked on this computer for each message, by the kind of work, its length and what came before. The answer says why.',
  one: 'Every message goes to the same level.',
  each: 'Short replies, conversation and tasks each have their own.',
} as const satisfies Record<Mode, PlainText>;

/** What a mode begins with when it is chosen. */
const BEGINNING: Readonly<Record<Mode, LevelChoice>> = {
  auto: { mode: 'auto' },
  one: { mode: 'one', level: 'sonnet' },
  each: { mode: 'each', short: 'haiku', conversation: 'sonnet', task: 'sonnet' },
};

/** Which Claude model answers what. Shown only while Primary is Claude. */
export function ClaudeModelSelection() {
  const primary = usePrimary();
  if (!primary || !picksLevels(primary)) return null;
  return <Selection connectionId={primary.id} defaultModel={primary.defaultModel} />;
}

interface SelectionProps {
  readonly connectionId: string;
  readonly defaultModel: string;
}

function Selection({ connectionId, defaultModel }: SelectionProps) {
  const selection = useSettings((settings) => settings.claudeSelection);
  const models = useClaudeModels(connectionId);
  const { choice } = selection;
  const choose = (next: LevelChoice) => void change({ claudeSelection: { ...selection, choice: next } });
  const pin = (level: ClaudeLevel, model: string | null) =>
    void change({ claudeSelection: { ...selection, pins: { ...selection.pins, [level]: model } } });
  return (
    <Section
      title={t('Claude Model Selection')}
      description={t(
        'Claude comes in three sizes. Haiku is quick and cheap, Opus thinks hardest and costs most, Sonnet is in between.',
      )}
    >
      <Panel>
        <PanelRow>
          <Segmented
            label={t('Level')}
            hint={t(MODE_HINT[choice.mode])}
            value={choice.mode}
            onChange={(mode) => choose(BEGINNING[mode])}
            options={MODES.map((mode) => ({ value: mode, label: t(MODE_WORDS[mode]) }))}
          />
        </PanelRow>
        {choice.mode === 'one' ? (
          <PanelRow>
            <Segmented
              label={t('For everything')}
              value={choice.level}
              onChange={(level) => choose({ mode: 'one', level })}
              options={LEVEL_OPTIONS}
            />
          </PanelRow>
        ) : null}
        {choice.mode === 'each'
          ? WORK.map((work) => (
              <PanelRow key={work}>
                <Segmented
                  label={t(WORK_WORDS[work])}
                  value={choice[work]}
                  onChange={(level) => choose({ ...choice, [work]: level })}
                  options={LEVEL_OPTIONS}
                />
              </PanelRow>
            ))
          : null}
        <PanelRow>
          <div className={styles.models}>
            {LEVELS.map((level) => (
              <PinField
                key={level}
                label={LEVEL_WORDS[level]}
                hint={hintFor(level, selection, models, defaultModel)}
                placeholder={models?.listed[level][0] ?? defaultModel}
                pinned={selection.pins[level]}
                listed={models?.listed[level] ?? []}
                onPin={(model) => pin(level, model)}
              />
            ))}
          </div>
        </PanelRow>
      </Panel>
    </Section>
  );
}

function hintFor(
  level: ClaudeLevel,
  { pins }: ClaudeSelection,
  models: ClaudeModels | null,
  defaultModel: string,
): string {
  if (pins[level] !== null) return t('Pinned. Empty the field for the newest.');
  const isListed = models !== null && models.listed[level].length > 0;
  const which = isListed
    ? t('The newest listed.')
    : t('None is listed yet, so {model} answers.', { model: defaultModel });
  return `${which} ${t(LEVEL_USE[level])}`;
}

/** The models behind the levels of a connection; null until they were read. */
function useClaudeModels(connectionId: string): ClaudeModels | null {
  const main = useMain();
  const [models, setModels] = useState<ClaudeModels | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const found = await main.claude.models({ connectionId });
      if (isWanted) setModels(found);
    };
    // The line is opened again by itself, and `main` is another one then.
    read().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [main, connectionId]);
  return models;
}
