import { CertificationCheck } from '../../shared/domain/certification';
import type { Failure, FailureClass } from '../../shared/domain/failure';
import type { TokenUsage } from '../../shared/domain/message';
import type { ModelPrice } from '../../shared/domain/model';
import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';
import { askModel } from '../providers/ask-model';
import { ProviderCallError, type ClassifiedFailure } from '../providers/classified-failure';
import { providerOf } from '../providers/registry';
import { timeLimit } from '../providers/time-limit';
import type { ConnectionRow } from '../connections/connection-row';
import type { AccessBuilder } from '../connections/access';
import type { CertificationRun } from './certification-run';
import { allChecks } from './checks/all-checks';
import type { Check, Trial, Verdict } from './checks/check';
import { presentable } from './checks/quoted';
import { SpendingBook } from './spending-book';
import { knownModel } from './tried-model';

/** How long each check may take, in milliseconds. A long input is read for minutes on a computer at home. */
export const CHECK_LIMIT_MS: Readonly<Record<CertificationCheck, number>> = {
  streaming: 120_000,
  tools: 180_000,
  structured_output: 120_000,
  vision: 120_000,
  long_input: 600_000,
};

/** What {@link carryOut} needs. */
export interface CarryOutOptions {
  readonly access: Pick<AccessBuilder, 'saved'>;
  /** A whole number from 0 up to, and without, `below`. */
  readonly draw: (below: number) => number;
  readonly limits: Readonly<Record<CertificationCheck, number>>;
  /** Puts a failure of the service's into words, and keeps what it says about the credential. */
  readonly explain: (failure: ClassifiedFailure, ms: number) => Failure;
  /** @throws ProblemError when the saved key cannot be used now */
  readonly checkKey: () => void;
  /** Told of every answer that was asked for, once it has ended. */
  readonly answered: (answer: AskedAnswer) => void;
}

/** One answer that was asked for in a run. */
export interface AskedAnswer {
  /** Null: it came to its proper end. */
  readonly failure: ClassifiedFailure | null;
  /** Null: the service did not say. */
  readonly usage: TokenUsage | null;
  /** Whether the service charges for it: something of it came, or was counted. */
  readonly isPaid: boolean;
  /** What the model costs; null: not known. */
  readonly price: ModelPrice | null;
  readonly tookMs: number;
}

/** Failures that are about what was asked of the model, once the model is known to answer. */
const OF_THE_MODEL: ReadonlySet<FailureClass> = new Set([
  'malformed',
  'model',
  'context_length',
  'refused',
  'bad_request',
]);

/**
 * Takes a model through every check, one after the other, until the end of the run. A failure of the service's ends it
 * there. Rejects only for a defect.
 */
export async function carryOut(run: CertificationRun, row: ConnectionRow, options: CarryOutOptions): Promise<void> {
  const { model } = run.report;
  try {
    const access = await options.access.saved(row);
    const [made, known] = await Promise.all([
      providerOf(row.kind).model(access, model),
      knownModel(row, model, access, run.signal),
    ]);
    if (run.isOver) return;
    const spending = new SpendingBook(known.price);
    run.spend(spending.total);
    for (const check of CertificationCheck.options) {
      run.begin(check);
      const own = new SpendingBook(known.price);
      const limit = timeLimit(options.limits[check]);
      const trial: Trial = {
        facts: known,
        draw: options.draw,
        ask: async (question) => {
          const signal = AbortSignal.any([run.signal, limit]);
          const startedAt = performance.now();
          const answer = await askModel({ ...question, kind: row.kind, model: made, signal });
          const usage = answer.ok ? answer.reply.usage : answer.usage;
          const isPaid = answer.ok || usage !== null || answer.hasBegun;
          if (isPaid) {
            own.add(usage);
            run.spend(spending.add(usage));
          }
          const failure = answer.ok ? null : answer.failure;
          const tookMs = Math.round(performance.now() - startedAt);
          options.answered({ failure, usage, isPaid, price: known.price, tookMs });
          if (answer.ok) return answer.reply;
          throw new ProviderCallError(answer.failure);
        },
      };
      const verdict = await judge(check, trial, limit, options);
      if (run.isOver) return;
      run.settle(check, verdict.state, verdict.words, own.total);
      if (verdict.endsRun) break;
    }
    run.finish();
  } catch (error) {
    if (run.isOver) return;
    if (!(error instanceof ProblemError)) throw error;
    endBy(run, error);
  }
}

interface Judged extends Verdict {
  readonly endsRun: boolean;
}

async function judge(
  check: CertificationCheck,
  trial: Trial,
  limit: AbortSignal,
  options: CarryOutOptions,
): Promise<Judged> {
  const startedAt = performance.now();
  const verdict = await tried(allChecks[check], trial).catch((error: unknown): Judged => {
    if (!(error instanceof ProviderCallError)) throw error;
    // A key that was locked meanwhile says nothing about the service.
    options.checkKey();
    const { failure } = error;
    if (limit.aborted) {
      return {
        state: 'failed',
        words: notInTime(options.limits[check]),
        // What does not answer the simplest question would be waited for at each of the others.
        endsRun: check === 'streaming',
      };
    }
    const words = options.explain(failure, performance.now() - startedAt);
    const isModels = OF_THE_MODEL.has(failure.class) && (check !== 'streaming' || failure.class === 'malformed');
    const sentence = presentable(words.sentence);
    const said = isModels ? failure.serviceWords : null;
    return {
      state: 'failed',
      words:
        said === null ? sentence : t('{sentence} The service said: {words}', { sentence, words: presentable(said) }),
      endsRun: !isModels,
    };
  });
  // What nobody claims, the model cannot fail at.
  const isClaimed = check !== 'vision' || trial.facts.imageInput !== null;
  if (verdict.state !== 'failed' || verdict.endsRun || isClaimed) return verdict;
  return {
    ...verdict,
    state: 'absent',
    words: t('Nobody says that it takes pictures. {words}', { words: verdict.words }),
  };
}

async function tried(check: Check, trial: Trial): Promise<Judged> {
  return { ...(await check(trial)), endsRun: false };
}

function notInTime(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes >= 1
    ? t('Did not come to an end within {minutes, plural, one {a minute} other {# minutes}}.', { minutes })
    : t('Did not come to an end within {seconds, plural, one {# second} other {# seconds}}.', {
        seconds: Math.max(1, Math.round(ms / 1000)),
      });
}

/** Ends a run at the check that was under way, or at the first, for a reason that lies on this computer. */
function endBy(run: CertificationRun, { problem }: ProblemError): void {
  const { results } = run.report;
  const at = results.find(({ state }) => state === 'running') ?? results.find(({ state }) => state === 'waiting');
  if (at?.state === 'waiting') run.begin(at.check);
  if (at) run.settle(at.check, 'failed', problem.sentence);
  run.finish();
}
