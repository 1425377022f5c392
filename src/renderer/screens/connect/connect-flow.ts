import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Access } from '../../../shared/contract/connections';
import type { Connection } from '../../../shared/domain/connection';
import type { Problem } from '../../../shared/domain/problem';
import { t } from '../../../shared/language/t';
import { openVaultFor, withOpenVault } from '../../app/next-steps/with-open-vault';
import { problemOf } from '../../state/client';
import { currentMain } from '../../state/session';
import { checkDraft, type FieldProblems } from './check-draft';
import {
  beginConnectForm,
  type ConnectFormAction,
  type ConnectFormState,
  connectFormReducer,
  type PersonsChange,
} from './connect-form-state';
import { beginDraft, type ConnectPreset, type ConnectSetting } from './draft';
import { type ProofOutcome, type ProofState, shownUnasked } from './proof-state';
import { accessToProveUnasked, sendsTypedKeyToProvider } from './prove-unasked';
import { tooLong } from './too-long';
import { additionOf, changesAccess, changesOf } from './what-to-save';

/** Milliseconds of quiet after the last change until what stands in the form is proven by itself. */
export const PROVE_AFTER_MS = 500;

/** The same where a typed key would go to the provider itself: time to reach the field for a gateway's address. */
export const PROVE_AT_PROVIDER_AFTER_MS = 1200;

/** One opening of the connect form: its state, and what happens around it. */
export interface ConnectFlow {
  readonly store: StoreApi<ConnectFormState>;
  /** Proves what the form opened with, as if it had just been typed. */
  proveSoon(): void;
  /** Lets go of every request under way: nothing that was asked changes the form from now on. */
  letGo(): void;
  /** Something that the person did in a field. */
  change(change: PersonsChange): void;
  /** Whether the cursor is in the Base URL field. While it is there without an address, no typed key goes anywhere. */
  atAddress(inField: boolean): void;
  /** Proves what stands in the form once more, after a failure. */
  checkAgain(): void;
  /**
   * The click on Connect or Save: proves what is not proven yet, and saves.
   * @param unproven saves although the service could not be reached
   * @returns the connection; null when it was not saved, and then the form says why
   */
  submit(unproven?: boolean): Promise<Connection | null>;
}

/** Opens a form. The setting is the one of this opening and does not change under it. */
export function createConnectFlow(setting: ConnectSetting, preset: ConnectPreset = {}): ConnectFlow {
  const store = createStore(() => beginConnectForm(beginDraft(setting, preset)));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: {
    revision: number;
    model: string | undefined;
    abort: AbortController;
    outcome: Promise<ProofOutcome>;
  } | null = null;
  let saving = false;
  let atAddress = false;

  const apply = (action: ConnectFormAction) =>
    store.setState(connectFormReducer(store.getState(), action, setting), true);

  function letGo(): void {
    clearTimeout(timer);
    underWay?.abort.abort();
    underWay = null;
  }

  function proveSoon(): void {
    clearTimeout(timer);
    const access = accessToProveUnasked(store.getState().draft, setting);
    if (!access) return;
    const toProvider = sendsTypedKeyToProvider(access);
    if (toProvider && atAddress) return;
    const afterMs = toProvider ? PROVE_AT_PROVIDER_AFTER_MS : PROVE_AFTER_MS;
    timer = setTimeout(() => void prove(access, true), afterMs);
  }

  function prove(access: Access, unasked = false): Promise<ProofOutcome> {
    const { revision, draft } = store.getState();
    if (underWay?.revision === revision && underWay.model === access.model) return underWay.outcome;
    letGo();
    const abort = new AbortController();
    const outcome = currentMain()
      .connections.prove(access, { signal: abort.signal })
      .then(
        (proof): ProofOutcome => ({ state: 'proven', proof }),
        (error: unknown): ProofOutcome => ({ state: 'failed', problem: problemOf(error) }),
      );
    underWay = { revision, model: access.model, abort, outcome };
    apply({ type: 'proof_started', revision });
    return outcome.then((ended) => {
      if (abort.signal.aborted) return ended;
      underWay = null;
      const shown = unasked ? shownUnasked(ended, draft, setting) : ended;
      apply({ type: 'proof_ended', revision, outcome: shown });
      return ended;
    });
  }

  /** Proves with the vault opened on the way where that is needed. Null when the person gave up or changed the access. */
  async function proveForSubmit(access: Access): Promise<ProofOutcome | null> {
    const { revision, proof } = store.getState();
    let outcome: ProofOutcome = proof.state === 'proven' ? proof : await prove(access);
    while (outcome.state === 'failed') {
      const opened = openVaultFor(outcome.problem);
      if (!opened) break;
      if (!(await opened)) return null;
      outcome = await prove(access);
    }
    return store.getState().revision === revision ? outcome : null;
  }

  async function proveAndSave(unproven: boolean): Promise<Connection | null> {
    const { draft } = store.getState();
    const { editing } = setting;
    const { label, defaultModel } = tooLong(draft);
    if (label ?? defaultModel) return refuse(tooLong(draft));
    const check = checkDraft(draft, setting);
    const reachesOut = !editing || setting.replacesKey || changesAccess(draft, editing, setting);
    if (reachesOut && !check.complete) return refuse(check.problems);
    apply({ type: 'submit_started' });

    if (reachesOut && check.complete && !unproven) {
      // A click may spend a token where nothing free can tell; what is proven unasked never does.
      const model = draft.defaultModel.trim();
      const outcome = await proveForSubmit({ ...check.access, ...(model !== '' && { model }) });
      if (!outcome) return giveUp();
      if (outcome.state === 'failed') return fail(outcome.problem);
    }

    const { draft: ready, proof } = store.getState();
    if (ready.defaultModel.trim() === '') return refuse({ defaultModel: modelWanted(proof) });
    const saved = await withOpenVault(() => {
      if (editing) return currentMain().connections.update(changesOf(ready, editing, setting));
      return currentMain().connections.add(additionOf(ready, setting, unproven));
    });
    if (!saved.given) return giveUp();
    apply({ type: 'connected' });
    return saved.value;
  }

  function refuse(problems: FieldProblems): null {
    apply({ type: 'submit_refused', problems });
    return null;
  }

  function fail(problem: Problem): null {
    apply({ type: 'submit_failed', problem });
    return null;
  }

  function giveUp(): null {
    apply({ type: 'submit_given_up' });
    return null;
  }

  return {
    store,
    proveSoon,
    letGo,
    change(change) {
      const { revision } = store.getState();
      apply(change);
      if (store.getState().revision === revision) return;
      letGo();
      proveSoon();
    },
    atAddress(inField) {
      atAddress = inField;
      if (store.getState().proof.state === 'none') proveSoon();
    },
    checkAgain() {
      const check = checkDraft(store.getState().draft, setting);
      if (check.complete) void prove(check.access);
      else refuse(check.problems);
    },
    async submit(unproven = false) {
      if (saving) return null;
      saving = true;
      try {
        return await proveAndSave(unproven);
      } catch (error) {
        return fail(problemOf(error));
      } finally {
        saving = false;
      }
    },
  };
}

function modelWanted(proof: ProofState): string {
  return proof.state === 'proven'
    ? t('The service lists no model. Type the name of the one to use.')
    : t('Type the name of the model to use: the list could not be read.');
}
