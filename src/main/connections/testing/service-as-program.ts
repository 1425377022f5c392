import { t } from '../../../shared/language/t';
import type { ClaudeCode } from '../../claude-code/claude-code';
import { failureOfProgram } from '../../claude-code/judge';
import { verdictOfState } from '../../claude-code/verdict-of-state';
import type { AnswerPart } from '../../providers/answer-part';
import { ProviderCallError } from '../../providers/classified-failure';
import { BRIEF_QUESTION, type BriefLimits } from '../brief-generation';
import type { KeyLook, Look, TestedService } from './tested-service';

/** What is needed of the program on this computer. */
export type TestedProgram = Pick<ClaudeCode, 'find' | 'models' | 'answer'>;

/** Claude by subscription: the person's own Claude Code on this computer, signed in by themselves. */
export class ServiceAsProgram implements TestedService {
  readonly isFree = true;
  readonly hasCredits = true;
  readonly #program: TestedProgram;
  readonly #path: string | null;

  constructor(program: TestedProgram, path: string | null) {
    this.#program = program;
    this.#path = path;
  }

  async reach(): Promise<Look> {
    const { state, version } = await this.#program.find(this.#path);
    const verdict = verdictOfState(state);
    // Who is signed in is the key's matter.
    if (verdict && verdict.class !== 'auth') throw new ProviderCallError(failureOfProgram(verdict, null));
    return { state: 'passed', remark: version === null ? 'Claude Code' : `Claude Code ${version}` };
  }

  secure(): Promise<Look> {
    return Promise.resolve({ state: 'skipped', remark: t('Claude Code makes its own line') });
  }

  /** Its word that somebody is signed in proves presence, not validity: the answer decides. */
  async proveKey(): Promise<KeyLook> {
    const { state, plan } = await this.#program.find(this.#path);
    const verdict = verdictOfState(state);
    if (verdict) throw new ProviderCallError(failureOfProgram(verdict, null));
    return {
      keyProven: false,
      canSpend: 'unknown',
      isUsed: true,
      shortage: 'credits_exhausted',
      remark: plan === null ? t('signed in') : t('signed in, plan {plan}', { plan }),
    };
  }

  async listModels(signal: AbortSignal): Promise<readonly string[]> {
    const models = await this.#program.models(this.#path, signal);
    return models.map(({ id }) => id);
  }

  /** Nobody pays by use. */
  listedPrice(): null {
    return null;
  }

  answer(model: string, limits: BriefLimits): AsyncIterable<AnswerPart> {
    return this.#program.answer(this.#path, { model, messages: BRIEF_QUESTION, ...limits });
  }

  close(): void {
    // Each of its runs ends by itself.
  }
}
