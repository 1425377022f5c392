import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Connection } from '../../../shared/domain/connection';
import { useConnectionStore } from '../../state/connections';
import { useSession } from '../../state/session';
import { useVault } from '../../state/vault';
import { type ConnectFlow, createConnectFlow } from './connect-flow';
import type { ConnectFormState } from './connect-form-state';
import type { ConnectPreset, ConnectSetting } from './draft';

/** An open connect form, as its parts need it. */
export interface OpenConnectForm {
  readonly flow: ConnectFlow;
  readonly form: ConnectFormState;
  readonly setting: ConnectSetting;
}

interface ConnectFlowOptions {
  readonly preset?: ConnectPreset;
  /** The connection to edit; left out, a new one is added. */
  readonly editing?: Connection;
  /** Only the key of the edited connection is replaced. */
  readonly replacesKey?: boolean;
  /** Proves what the form opens with. Off where it opens because of something that is known not to work. */
  readonly proveAtOnce?: boolean;
}

/** Opens a connect form for as long as the component lives. What else changes meanwhile does not change the form. */
export function useConnectFlow({
  preset,
  editing,
  replacesKey = false,
  proveAtOnce = true,
}: ConnectFlowOptions): OpenConnectForm {
  const [{ flow, setting }] = useState(() => {
    const begun = settingNow(editing ?? null, replacesKey);
    return { setting: begun, flow: createConnectFlow(begun, preset) };
  });
  useEffect(() => {
    if (proveAtOnce) flow.proveSoon();
    return flow.letGo;
  }, [flow, proveAtOnce]);
  useEffect(
    () =>
      useVault.subscribe((now, before) => {
        if (now.vault?.state === 'open' && before.vault?.state !== 'open') checkAgainIfLocked(flow);
      }),
    [flow],
  );
  return { flow, setting, form: useStore(flow.store) };
}

/** The keys were just unlocked: what could not be checked without them can be now. */
function checkAgainIfLocked(flow: ConnectFlow): void {
  const { proof } = flow.store.getState();
  if (proof.state === 'failed' && proof.problem.code === 'vault_locked') flow.checkAgain();
}

function settingNow(editing: Connection | null, replacesKey: boolean): ConnectSetting {
  const others = Object.values(useConnectionStore.getState().byId).filter(({ id }) => id !== editing?.id);
  const { providers } = useSession.getState();
  return { providers, takenLabels: others.map(({ label }) => label), editing, replacesKey };
}
