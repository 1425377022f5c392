import { useCallback, useState } from 'react';
import type { CutMode } from '../../../shared/domain/cut-mode';
import type { NextStep } from '../../../shared/domain/failure';
import { t } from '../../../shared/language/t';
import { problemOf } from '../../state/client';
import { useConnectionStore } from '../../state/connections';
import { providerInfo, useSession } from '../../state/session';
import { realHost } from '../../ui/external-link';
import { toastProblem } from '../../ui/toast';
import { runNextStep } from './run-next-step';

/** What a step needs from where it is shown. */
export interface NextStepContext {
  /** Does again what failed. Without it there is nothing to retry, and no button for it. */
  readonly retry?: () => void | Promise<void>;
  /** What doing it again is called there; "Retry" unless told. */
  readonly retryLabel?: string;
  /** Cuts the older messages of the conversation and asks again. Without it there is no button for it. */
  readonly cutContext?: (mode: CutMode) => Promise<void>;
  /** Has another model of Primary answer the conversation, and asks again. Without it there is no button for it. */
  readonly askModel?: (connectionId: string, model: string) => Promise<void>;
}

/** A next step as a button shows it. */
export interface NextStepAction {
  /** A verb, as the button says it. */
  readonly label: string;
  /** Where the button leads outside of the app, to be shown beside its words; null when it stays inside. */
  readonly host: string | null;
  /** Does it. Never rejects: what goes wrong is said in a toast. */
  run(): Promise<void>;
  /** Under way. */
  readonly busy: boolean;
}

/**
 * Turns next steps into buttons: the one place that knows what each kind of step does in the window.
 * The returned function gives null for a step that cannot be taken where it is shown.
 */
export function useNextStep(): (step: NextStep, context?: NextStepContext) => NextStepAction | null {
  const [busy, setBusy] = useState<readonly string[]>([]);
  return useCallback(
    (step, context = {}) => {
      if (!canBeTaken(step, context)) return null;
      const key = JSON.stringify(step);
      return {
        label: nextStepLabel(step, context),
        host: step.do === 'open_page' ? realHost(step.url) : null,
        busy: busy.includes(key),
        async run() {
          setBusy((before) => [...before, key]);
          try {
            await runNextStep(step, context);
          } catch (error) {
            toastProblem(problemOf(error));
          } finally {
            setBusy((before) => before.filter((other) => other !== key));
          }
        },
      };
    },
    [busy],
  );
}

function canBeTaken(step: NextStep, context: NextStepContext): boolean {
  if (step.do === 'retry') return context.retry !== undefined;
  if (step.do === 'cut_context') return context.cutContext !== undefined;
  if (step.do === 'ask_model') return context.askModel !== undefined;
  return step.do !== 'replace_key' || takesKey(step.connectionId);
}

/** False for a provider without keys: the practice provider only pretends that its key was rejected. */
function takesKey(connectionId: string): boolean {
  const connection = useConnectionStore.getState().byId[connectionId];
  const provider = connection && providerInfo(useSession.getState().providers, connection.kind);
  return provider?.apiKey !== 'none';
}

/** The words on a step's button. */
function nextStepLabel(step: NextStep, { retryLabel = t('Retry') }: NextStepContext): string {
  switch (step.do) {
    case 'retry':
      return retryLabel;
    case 'test_connection':
      return t('Test connection');
    case 'make_primary':
      return t('Make {label} Primary', { label: step.label });
    case 'edit_connection':
      return t('Edit {name}', { name: step.label });
    case 'replace_key':
      return t('Replace key');
    case 'add_provider':
      return t('Add provider');
    case 'open_page':
      return step.label;
    case 'unlock_keys':
      return t('Unlock keys');
    case 'protect_keys':
      return t('Choose how keys are kept');
    case 'edit_limits':
      return t('Limits of {label}', { label: step.label });
    case 'open_rules':
      return t('Open routing rules');
    case 'open_agent':
      return t('Open agent');
    case 'restart':
      return t('Restart Signalbox');
    case 'cut_context':
      return step.mode === 'summary' ? t('Summarise the older part') : t('Leave out the oldest messages');
    case 'ask_model':
      return t('Use {model} here', { model: step.model });
  }
}
