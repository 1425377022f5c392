import { CertificationCheck, type CertificationReport } from '../../../src/shared/domain/certification';
import type { ClaudeProgram } from '../../../src/shared/domain/claude-program';
import type { Connection } from '../../../src/shared/domain/connection';
import { type ConnectionTestRun, TestStage } from '../../../src/shared/domain/connection-test';
import type { Conversation } from '../../../src/shared/domain/conversation';
import type { Failure } from '../../../src/shared/domain/failure';
import type { Health } from '../../../src/shared/domain/health';
import type { Answer, Question } from '../../../src/shared/domain/message';
import type { Problem } from '../../../src/shared/domain/problem';
import type { ProviderInfo } from '../../../src/shared/domain/provider';

/** What the health of a sample has to which nothing ever happened. */
export const QUIET_HEALTH: Pick<
  Health,
  'cause' | 'breaker' | 'coolingUntil' | 'outOfCreditsSince' | 'unavailableModels'
> = {
  cause: null,
  breaker: { state: 'closed', failures: 0, opensUntil: null, isShared: false },
  coolingUntil: null,
  outOfCreditsSince: null,
  unavailableModels: [],
};

/** 2026-11-20 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 20, 12);

/** A stable id for the n-th thing of a kind. */
export function sampleId(n: number, kind = 0): string {
  return `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** A provider's failure: out of credits, unless told otherwise. */
export function sampleFailure(change: Partial<Failure> = {}): Failure {
  return {
    class: 'credits',
    reason: 'credits_exhausted',
    provider: 'anthropic',
    sentence: 'Claude has no credits left.',
    cause: 'The account’s prepaid balance is used up.',
    advice: 'Top up at console.anthropic.com, then test the connection.',
    steps: [],
    status: 400,
    serviceWords: '{"type":"error","error":{"message":"Your credit balance is too low to access the Anthropic API."}}',
    requestId: 'req_011CSHoEeqs5C35K2UUqR7Fy',
    retryAt: null,
    at: NOON - 120_000,
    ...change,
  };
}

/** A problem of a call, without a failure unless told otherwise. */
export function sampleProblem(change: Partial<Problem> = {}): Problem {
  return {
    code: 'storage',
    sentence: 'What you did could not be saved.',
    advice: 'Free some space on the disk, then try again.',
    steps: [],
    field: null,
    failure: null,
    ...change,
  };
}

/** A connection to DeepSeek that responds; not Primary unless told so. */
export function sampleConnection(change: Partial<Connection> = {}): Connection {
  return {
    id: sampleId(1, 1),
    kind: 'deepseek',
    label: 'DeepSeek',
    baseUrl: null,
    defaultModel: 'deepseek-flash',
    isPrimary: false,
    credential: 'saved',
    practiceMode: null,
    breakerFigures: null,
    backgroundTasks: true,
    health: {
      ...QUIET_HEALTH,
      dot: 'responding',
      lastSuccessAt: NOON - 60_000,
      lastFailure: null,
      medianLatencyMs: 900,
    },
    createdAt: NOON - 86_400_000,
    ...change,
  };
}

/** A passed test that cost nothing: 340 ms, all of it for the key. */
export function sampleTestRun(change: Partial<ConnectionTestRun> = {}): ConnectionTestRun {
  return {
    connectionId: sampleId(1, 1),
    startedAt: NOON,
    endedAt: NOON + 340,
    state: 'passed',
    stages: TestStage.options.map((stage) =>
      stage === 'key'
        ? { stage, state: 'passed', ms: 340, remark: null }
        : { stage, state: 'skipped', ms: null, remark: null },
    ),
    failure: null,
    spent: null,
    ...change,
  };
}

/** A certification run that has just begun, unless told otherwise. */
export function sampleReport(change: Partial<CertificationReport> = {}): CertificationReport {
  return {
    id: crypto.randomUUID(),
    connectionId: sampleId(1, 1),
    label: 'DeepSeek',
    kind: 'deepseek',
    host: 'api.deepseek.com',
    model: 'deepseek-v3.2',
    startedAt: NOON,
    endedAt: null,
    state: 'running',
    results: CertificationCheck.options.map((check) => ({
      check,
      state: 'waiting',
      ms: null,
      words: null,
      spent: null,
    })),
    spent: { inputTokens: 0, outputTokens: 0, dollars: null },
    appVersion: '0.1.0',
    ...change,
  };
}

/** The n-th of many conversations; the higher n, the older. */
export function sampleConversation(n: number, change: Partial<Conversation> = {}): Conversation {
  const titles = [
    'Trip to Porto',
    'Why does my sourdough collapse',
    'Kündigungsschreiben für den Mobilfunkvertrag meiner Großmutter',
    'Regex for ISO dates',
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen erklären',
    'Compare two heat pumps',
    'Letter to the landlord',
    'A name for the boat',
  ];
  const at = NOON - n * 5 * 3_600_000;
  return {
    id: sampleId(n, 2),
    title: titles[n % titles.length] ?? 'Chat',
    createdAt: at,
    updatedAt: at,
    folderId: null,
    pinnedAt: null,
    archivedAt: null,
    ...change,
  };
}

/** A question at the head of a conversation. */
export function sampleQuestion(change: Partial<Question> = {}): Question {
  return {
    id: sampleId(1, 3),
    conversationId: sampleId(0, 2),
    parentId: null,
    role: 'user',
    text: 'Could you plan three days in Porto?',
    createdAt: NOON,
    attachments: [],
    ...change,
  };
}

/** A finished answer to {@link sampleQuestion}. */
export function sampleAnswer(change: Partial<Answer> = {}): Answer {
  return {
    id: sampleId(2, 3),
    conversationId: sampleId(0, 2),
    parentId: sampleId(1, 3),
    role: 'assistant',
    text: 'Day one: walk along the river.',
    reasoning: '',
    reasoningMs: null,
    steps: [],
    status: 'done',
    source: { connectionId: sampleId(1, 1), label: 'DeepSeek', model: 'deepseek-flash', practice: false },
    usage: { input: 40, cachedInput: 0, output: 772, reasoning: 0 },
    firstTokenMs: 420,
    cost: null,
    durationMs: 3100,
    failure: null,
    reachedLimit: false,
    goesOnFrom: null,
    createdAt: NOON + 500,
    ...change,
  };
}

function provider(change: Partial<ProviderInfo> & Pick<ProviderInfo, 'kind' | 'name'>): ProviderInfo {
  return {
    defaultLabel: change.name,
    tier: 'cloud',
    apiKey: 'required',
    baseUrl: 'optional',
    defaultBaseUrl: `https://api.${change.kind}.com`,
    baseUrlExample: null,
    keyHint: null,
    keyPage: null,
    billingPage: null,
    statusPage: null,
    dataGoesTo: `What you write goes to ${change.name}.`,
    ...change,
  };
}

/** A handful of provider kinds, one of each tier. */
export const SAMPLE_PROVIDERS: readonly ProviderInfo[] = [
  provider({
    kind: 'anthropic',
    name: 'Anthropic',
    defaultLabel: 'Claude',
    keyHint: 'Starts with sk-ant-api03-',
    keyPage: 'https://console.anthropic.com/settings/keys',
    billingPage: 'https://console.anthropic.com/settings/billing',
  }),
  provider({ kind: 'openai', name: 'OpenAI' }),
  provider({ kind: 'google', name: 'Google Gemini', defaultLabel: 'Gemini' }),
  provider({ kind: 'deepseek', name: 'DeepSeek' }),
  provider({
    kind: 'claude-code',
    name: 'Claude subscription',
    defaultLabel: 'Claude',
    tier: 'subscription',
    apiKey: 'none',
    baseUrl: 'none',
    defaultBaseUrl: null,
    dataGoesTo: 'What you write goes through Claude Code on this computer to Anthropic.',
  }),
  provider({
    kind: 'openai-compatible',
    name: 'OpenAI-compatible',
    tier: 'compatible',
    apiKey: 'optional',
    baseUrl: 'required',
    defaultBaseUrl: null,
    baseUrlExample: 'https://example.com/v1',
  }),
  provider({
    kind: 'ollama',
    name: 'Ollama',
    tier: 'local',
    apiKey: 'none',
    defaultBaseUrl: 'http://localhost:11434',
    dataGoesTo: 'Nothing leaves this computer.',
  }),
  provider({
    kind: 'practice',
    name: 'Practice',
    tier: 'practice',
    apiKey: 'none',
    baseUrl: 'none',
    defaultBaseUrl: null,
    dataGoesTo: 'Nothing leaves this computer: answers are made up inside the app.',
  }),
];

/** Claude Code on this computer with somebody signed in to it, changed as told. */
export function sampleClaudeProgram(change: Partial<ClaudeProgram> = {}): ClaudeProgram {
  return {
    state: 'signed_in',
    path: '/home/someone/.local/bin/claude',
    version: '2.1.272',
    plan: 'max',
    signInCommand: 'claude auth login',
    ...change,
  };
}
