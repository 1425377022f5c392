import type { PracticeMode, ProviderKind } from '../../../shared/domain/provider';
import type { Problem } from '../../../shared/domain/problem';
import { recogniseKey } from '../../../shared/recognise-key';
import type { FieldProblems } from './check-draft';
import { type ConnectDraft, type ConnectSetting, proposedLabel } from './draft';
import type { ProofState, ShownOutcome } from './proof-state';

/** Where the click on Connect stands. */
export type Submission =
  | { readonly state: 'idle' }
  | { readonly state: 'running' }
  | { readonly state: 'failed'; readonly problem: Problem };

/** Everything the connect form shows. */
export interface ConnectFormState {
  readonly draft: ConnectDraft;
  /** Counts the changes of provider, key and address: an answer about an older revision is not about this form. */
  readonly revision: number;
  readonly proof: ProofState;
  readonly submission: Submission;
  readonly problems: FieldProblems;
}

/** The fields that take any text. */
export type TextField = 'label' | 'apiKey' | 'baseUrl' | 'defaultModel';

/** What the person does in the fields. */
export type PersonsChange =
  | { readonly type: 'typed'; readonly field: TextField; readonly text: string }
  | { readonly type: 'chose_kind'; readonly kind: ProviderKind | null }
  | { readonly type: 'chose_practice_mode'; readonly mode: PracticeMode }
  | { readonly type: 'switched_background_tasks'; readonly on: boolean };

/** Everything that can happen to the form. */
export type ConnectFormAction =
  | PersonsChange
  | { readonly type: 'proof_started'; readonly revision: number }
  | { readonly type: 'proof_ended'; readonly revision: number; readonly outcome: ShownOutcome }
  | { readonly type: 'submit_started' }
  | { readonly type: 'submit_refused'; readonly problems: FieldProblems }
  | { readonly type: 'submit_failed'; readonly problem: Problem }
  | { readonly type: 'submit_given_up' }
  | { readonly type: 'connected' };

/** The form as it opens. */
export function beginConnectForm(draft: ConnectDraft): ConnectFormState {
  return { draft, revision: 0, proof: { state: 'none' }, submission: { state: 'idle' }, problems: {} };
}

/** The form after something happened. Pure; what the person typed is only ever changed by the person. */
export function connectFormReducer(
  form: ConnectFormState,
  action: ConnectFormAction,
  setting: ConnectSetting,
): ConnectFormState {
  switch (action.type) {
    case 'typed':
      return typed(form, action.field, action.text, setting);
    case 'chose_kind':
      return accessChanged(form, withKind({ ...form.draft, kindChosen: action.kind !== null }, action.kind, setting));
    case 'chose_practice_mode':
      return { ...form, draft: { ...form.draft, practiceMode: action.mode } };
    case 'switched_background_tasks':
      return { ...form, draft: { ...form.draft, backgroundTasks: action.on } };
    case 'proof_started':
      return action.revision === form.revision ? { ...form, proof: { state: 'checking' } } : form;
    case 'proof_ended':
      return action.revision === form.revision ? proofEnded(form, action.outcome) : form;
    case 'submit_started':
      return { ...form, submission: { state: 'running' }, problems: {} };
    case 'submit_refused':
      return { ...form, submission: { state: 'idle' }, problems: action.problems };
    case 'submit_failed':
      return { ...form, submission: { state: 'failed', problem: action.problem } };
    case 'submit_given_up':
      return { ...form, submission: { state: 'idle' } };
    case 'connected':
      return { ...form, draft: { ...form.draft, apiKey: '' }, submission: { state: 'idle' }, proof: { state: 'none' } };
  }
}

function typed(form: ConnectFormState, field: TextField, text: string, setting: ConnectSetting): ConnectFormState {
  const draft = form.draft;
  switch (field) {
    case 'label':
      return withoutProblem({ ...form, draft: { ...draft, label: text, labelTyped: true } }, 'label');
    case 'defaultModel':
      return withoutProblem(
        { ...form, draft: { ...draft, defaultModel: text, modelTyped: text !== '' } },
        'defaultModel',
      );
    case 'baseUrl':
      return accessChanged(form, { ...draft, baseUrl: text, baseUrlTyped: text !== '' });
    case 'apiKey':
      return accessChanged(form, withKey(draft, text, setting));
  }
}

/** A key fills in the provider that its form speaks for most, unless the person chose one. */
function withKey(draft: ConnectDraft, apiKey: string, setting: ConnectSetting): ConnectDraft {
  const next = { ...draft, apiKey };
  return draft.kindChosen ? next : withKind(next, recogniseKey(apiKey).kinds[0] ?? null, setting);
}

/** Another provider brings its own label and models with it; what the person typed stays. */
function withKind(draft: ConnectDraft, kind: ProviderKind | null, setting: ConnectSetting): ConnectDraft {
  if (kind === draft.kind) return draft;
  return {
    ...draft,
    kind,
    label: draft.labelTyped ? draft.label : proposedLabel(kind, setting),
    defaultModel: draft.modelTyped ? draft.defaultModel : '',
    baseUrl: draft.baseUrlTyped ? draft.baseUrl : '',
  };
}

function accessChanged(form: ConnectFormState, draft: ConnectDraft): ConnectFormState {
  return { draft, revision: form.revision + 1, proof: { state: 'none' }, submission: { state: 'idle' }, problems: {} };
}

function proofEnded(form: ConnectFormState, outcome: ShownOutcome): ConnectFormState {
  const { draft } = form;
  if (outcome.state !== 'proven' || draft.modelTyped) return { ...form, proof: outcome };
  return { ...form, proof: outcome, draft: { ...draft, defaultModel: outcome.proof.suggestedModel ?? '' } };
}

function withoutProblem(form: ConnectFormState, field: TextField): ConnectFormState {
  const { [field]: _gone, ...problems } = form.problems;
  const about = form.submission.state === 'failed' && form.submission.problem.field === field;
  return { ...form, problems, submission: about ? { state: 'idle' } : form.submission };
}
