import type { Connection } from '../../../shared/domain/connection';
import { recogniseKey } from '../../../shared/recognise-key';
import type { Main } from '../../state/client';
import { checkDraft } from './check-draft';
import { type ConnectDraft, type ConnectSetting, proposedLabel, providerOf } from './draft';

type Addition = Parameters<Main['connections']['add']>[0];
type Changes = Parameters<Main['connections']['update']>[0];

/**
 * The new connection that a complete draft describes. A label that was emptied is the provider's again.
 * @throws Error when the draft is not complete: {@link checkDraft} comes first
 */
export function additionOf(draft: ConnectDraft, setting: ConnectSetting, unproven: boolean): Addition {
  const check = checkDraft(draft, setting);
  if (!check.complete) throw new Error('Only a complete draft can be saved.');
  const { connectionId: _none, ...access } = check.access;
  return {
    ...access,
    label: draft.label.trim() || proposedLabel(draft.kind, setting),
    defaultModel: draft.defaultModel.trim(),
    ...(draft.kind === 'practice' && { practiceMode: draft.practiceMode }),
    ...(unproven && { unproven }),
  };
}

/** What differs between an edited connection and the draft. A label that was emptied stays as it was. */
export function changesOf(draft: ConnectDraft, editing: Connection, setting: ConnectSetting): Changes {
  const label = draft.label.trim() || editing.label;
  const defaultModel = draft.defaultModel.trim();
  const changesMode = editing.kind === 'practice' && draft.practiceMode !== (editing.practiceMode ?? 'answers');
  return {
    id: editing.id,
    ...(label !== editing.label && { label }),
    ...(defaultModel !== editing.defaultModel && { defaultModel }),
    ...accessChangesOf(draft, editing, setting),
    ...(changesMode && { practiceMode: draft.practiceMode }),
    ...(draft.backgroundTasks !== editing.backgroundTasks && { backgroundTasks: draft.backgroundTasks }),
  };
}

/** Whether the draft reaches the edited connection's provider in another way, which has to be proven before it is saved. */
export function changesAccess(draft: ConnectDraft, editing: Connection, setting: ConnectSetting): boolean {
  return Object.keys(accessChangesOf(draft, editing, setting)).length > 0;
}

function accessChangesOf(
  draft: ConnectDraft,
  editing: Connection,
  setting: ConnectSetting,
): Pick<Changes, 'apiKey' | 'baseUrl'> {
  const provider = providerOf(draft, setting);
  const { key } = recogniseKey(draft.apiKey);
  const baseUrl = draft.baseUrl.trim() || null;
  return {
    ...(provider?.apiKey !== 'none' && key !== '' && { apiKey: key }),
    ...(provider?.baseUrl !== 'none' && baseUrl !== editing.baseUrl && { baseUrl }),
  };
}
