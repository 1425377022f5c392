import type { Connection } from '../../../shared/domain/connection';
import type { PracticeMode, ProviderInfo, ProviderKind } from '../../../shared/domain/provider';
import { uniqueLabel } from './unique-label';

/**
 * What stands in the connect form. `…Typed` and `kindChosen` tell what the person put there from what the form filled
 * in: only the latter is ever replaced by the form.
 */
export interface ConnectDraft {
  readonly kind: ProviderKind | null;
  readonly kindChosen: boolean;
  readonly label: string;
  readonly labelTyped: boolean;
  /** As typed or pasted, never tidied in place. */
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly baseUrlTyped: boolean;
  readonly defaultModel: string;
  readonly modelTyped: boolean;
  readonly practiceMode: PracticeMode;
  /** Whether tasks in the background may use it; only a subscription is asked about. */
  readonly backgroundTasks: boolean;
}

/** What the form knows besides what was typed. */
export interface ConnectSetting {
  readonly providers: readonly ProviderInfo[];
  /** The labels that other connections have. */
  readonly takenLabels: readonly string[];
  /** The connection that is edited; null when a new one is added. */
  readonly editing: Connection | null;
  /** Only its key is to be replaced: without a new one there is nothing to save. */
  readonly replacesKey: boolean;
}

/** What the form may be opened with. */
export interface ConnectPreset {
  readonly kind?: ProviderKind;
  readonly baseUrl?: string;
}

/** The provider that is chosen or recognised in the draft; null when none is. */
export function providerOf(draft: ConnectDraft, setting: ConnectSetting): ProviderInfo | null {
  return setting.providers.find((provider) => provider.kind === draft.kind) ?? null;
}

/** The label that a new connection of this kind gets until the person types one; empty while no kind is known. */
export function proposedLabel(kind: ProviderKind | null, setting: ConnectSetting): string {
  const provider = setting.providers.find((candidate) => candidate.kind === kind);
  return provider ? uniqueLabel(provider.defaultLabel, setting.takenLabels) : '';
}

/** The draft that the form begins with: the edited connection's values, or the preset's. */
export function beginDraft(setting: ConnectSetting, preset: ConnectPreset = {}): ConnectDraft {
  const { editing } = setting;
  if (editing) {
    return {
      kind: editing.kind,
      kindChosen: true,
      label: editing.label,
      labelTyped: true,
      apiKey: '',
      baseUrl: editing.baseUrl ?? '',
      baseUrlTyped: true,
      defaultModel: editing.defaultModel,
      modelTyped: true,
      practiceMode: editing.practiceMode ?? 'answers',
      backgroundTasks: editing.backgroundTasks,
    };
  }
  const kind = preset.kind ?? null;
  return {
    kind,
    kindChosen: kind !== null,
    label: proposedLabel(kind, setting),
    labelTyped: false,
    apiKey: '',
    baseUrl: preset.baseUrl ?? '',
    baseUrlTyped: false,
    defaultModel: '',
    modelTyped: false,
    practiceMode: 'answers',
    backgroundTasks: true,
  };
}
