import type { TestStage } from '../../../shared/domain/connection-test';
import type { ProviderKind } from '../../../shared/domain/provider';
import { t } from '../../../shared/language/t';
import { classify } from '../../providers/classify';
import { ProviderCallError, type ClassifiedFailure } from '../../providers/classified-failure';
import { timeLimit } from '../../providers/time-limit';
import { SilenceError } from '../../providers/transport-errors';
import { receiveBriefly, type BriefAnswer } from '../brief-generation';
import { StageFailedError, stageOfAnswer, stageOfFirstRequest } from './stage-of-failure';
import type { TestRun } from './test-run';
import type { KeyLook, Look, TestedService } from './tested-service';

/** How long a service may take to be reached, in milliseconds. */
export const REACH_LIMIT_MS = 10_000;
/** How long any other stage may take that asks for no answer, in milliseconds. */
export const STAGE_LIMIT_MS = 20_000;

/** How long the answer is waited for, in milliseconds. */
export interface AnswerLimits {
  readonly firstTokenMs: number;
  readonly stallMs: number;
  /** From its first piece to its end: a service that talks on for ever does not pass. */
  readonly restMs: number;
}

/** What is tested. */
export interface Tested {
  readonly kind: ProviderKind;
  readonly service: TestedService;
  readonly model: string;
  readonly limits: AnswerLimits;
}

/**
 * Takes one stage after the other with real requests, free ones first, and tells the run. An answer is asked for unless
 * the free requests have shown all that it could. Rejects with a {@link StageFailedError} at the first stage that fails.
 * @returns the answer; null when none was asked for
 */
export async function walkStages(run: TestRun, tested: Tested): Promise<BriefAnswer | null> {
  const { service } = tested;
  await look(run, 'address', () => service.reach(limited(run, REACH_LIMIT_MS)));
  await look(run, 'certificate', () => service.secure(limited(run, STAGE_LIMIT_MS)));
  const key = await proveKey(run, service);
  settleCredits(run, service, key);
  const isListed = await findModel(run, tested);
  if (!service.isFree && key?.keyProven === true && key.canSpend === 'yes' && isListed) {
    run.settle('first_token', 'skipped', t('not needed: the account has credits'));
    run.settle('streaming', 'skipped', t('not needed: the account has credits'));
    return null;
  }
  return askForAnswer(run, tested);
}

async function look(run: TestRun, stage: 'address' | 'certificate', take: () => Promise<Look>): Promise<void> {
  run.begin(stage);
  const { state, remark } = await failingAs(() => stage, take());
  if (state === 'open') run.leaveOpen(stage, remark);
  else run.settle(stage, state, remark);
}

async function proveKey(run: TestRun, service: TestedService): Promise<KeyLook | null> {
  run.begin('key');
  const isWayOpen = run.isOpen('address');
  const asked = service.proveKey(limited(run, STAGE_LIMIT_MS));
  const key = await failingAs((failure) => stageOfFirstRequest(failure, isWayOpen), asked);
  run.settleByAnother('address', t('answers, through this computer’s proxy'));
  run.settleByAnother('certificate', t('holds for the first request'));
  if (key?.isUsed === false) run.settle('key', 'skipped', t('no key is used here'));
  else if (key?.keyProven === true) run.settle('key', 'passed', key.remark ?? t('accepted'));
  else run.leaveOpen('key', key?.remark ?? null);
  return key;
}

function settleCredits(run: TestRun, service: TestedService, key: KeyLook | null): void {
  if (!service.hasCredits) return run.settle('credits', 'skipped', t('nothing to pay for here'));
  run.begin('credits');
  if (key?.canSpend === 'yes' && key.keyProven) run.settle('credits', 'passed', t('the account has credits'));
  else if (key?.canSpend === 'no') throw new StageFailedError('credits', outOf(key.shortage));
}

/** A balance or a limit that is used up, as it is told in no words of the service. */
function outOf(reason: KeyLook['shortage']): ClassifiedFailure {
  return { class: 'credits', reason, status: null, serviceWords: null, requestId: null, retryAt: null };
}

/** @returns whether the model is in the service's own list. One that is not may be an alias, so the answer decides. */
async function findModel(run: TestRun, { service, model }: Tested): Promise<boolean> {
  run.begin('model');
  const models = await failingAs(() => 'model', service.listModels(limited(run, STAGE_LIMIT_MS)));
  if (models === null) run.settle('model', 'skipped', t('no list of models here: the answer decides'));
  // Ollama calls the usual one of a model's versions "latest" and takes the name without it.
  else if (models.includes(model) || models.includes(`${model}:latest`)) {
    run.settle(
      'model',
      'passed',
      t('{count, plural, one {# model listed} other {# models listed}}', { count: models.length }),
    );
    return true;
  } else
    run.leaveOpen('model', t('not among the {count, number} listed: the answer decides', { count: models.length }));
  return false;
}

async function askForAnswer(run: TestRun, { kind, service, model, limits }: Tested): Promise<BriefAnswer> {
  run.begin('first_token');
  const isKeyOpen = run.isOpen('key');
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const parts = service.answer(model, { ...limits, signal: AbortSignal.any([run.signal, late.signal]) });
  const answer = await receiveBriefly(parts, () => {
    timer = setTimeout(() => late.abort(), limits.restMs);
    settleByAnswer(run, null);
  }).finally(() => clearTimeout(timer));
  if (answer.failure) {
    const failure = late.signal.aborted
      ? classify(kind, { kind: 'thrown', error: new SilenceError('next_token'), phase: 'answer' })
      : answer.failure;
    throw new StageFailedError(stageOfAnswer(failure, answer.hasBegun, isKeyOpen), failure, answer);
  }
  // All of it was spent on thoughts that this service does not show.
  if (!answer.hasBegun) settleByAnswer(run, t('ended before a visible word'));
  run.settle('streaming', 'passed', t('came to its end'));
  return answer;
}

/** An answer has begun: the key was taken, it could be paid for, and the model is there. */
function settleByAnswer(run: TestRun, remark: string | null): void {
  run.settleByAnother('key', t('shown by the answer'));
  run.settleByAnother('credits', t('shown by the answer'));
  run.settleByAnother('model', t('not listed, and it answers'));
  run.settle('first_token', 'passed', remark);
  run.begin('streaming');
}

function limited(run: TestRun, limitMs: number): AbortSignal {
  return AbortSignal.any([run.signal, timeLimit(limitMs)]);
}

/** Waits for the request of a stage; a failure of the service's becomes that of the stage that it belongs to. */
async function failingAs<T>(stageOf: (failure: ClassifiedFailure) => TestStage, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ProviderCallError) throw new StageFailedError(stageOf(error.failure), error.failure);
    throw error;
  }
}
