import type { ModelInfo, ModelPrice } from '../../../shared/domain/model';
import { dateInSentence } from '../../../shared/language/sentence-dates';
import { t } from '../../../shared/language/t';
import { placeOf } from '../../../shared/network-place';
import type { AnswerPart } from '../../providers/answer-part';
import { classify } from '../../providers/classify';
import { ProviderCallError } from '../../providers/classified-failure';
import type { Access } from '../../providers/provider';
import { providerOf } from '../../providers/registry';
import { streamBriefly, type BriefLimits } from '../brief-generation';
import type { ConnectionRow } from '../connection-row';
import { isListMissing, isOwnAddress } from '../prove';
import { goesThroughProxy } from './env-proxy';
import type { LineOpener, OpenLine } from './open-line';
import type { KeyLook, Look, TestedService } from './tested-service';

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** A service that is called over HTTP, at the address and with the key that are saved. */
export class ServiceOverHttp implements TestedService {
  readonly isFree: boolean;
  readonly hasCredits: boolean;
  readonly #row: ConnectionRow;
  readonly #access: Access;
  readonly #url: URL;
  readonly #open: LineOpener;
  readonly #isOnline: () => boolean;
  readonly #isProxied: boolean;
  #line: OpenLine | null = null;
  #models: readonly ModelInfo[] = [];

  /** @param isOnline looks anew whether this computer has a network; asked when the address cannot be reached */
  constructor(row: ConnectionRow, access: Access, open: LineOpener, isOnline: () => boolean) {
    const { tier } = providerOf(row.kind).info;
    this.#row = row;
    this.#access = access;
    this.#url = new URL(access.baseUrl);
    this.#open = open;
    this.#isOnline = isOnline;
    this.#isProxied = goesThroughProxy(this.#url);
    this.isFree = tier === 'local' || tier === 'practice';
    // The practice provider pretends to have some, so that running out of them can be tried.
    this.hasCredits = tier !== 'local';
  }

  async reach(signal: AbortSignal): Promise<Look> {
    if (this.#isProxied) return { state: 'open', remark: t('through this computer’s proxy') };
    const line = await this.#onTheWay(this.#open(this.#url, signal));
    this.#line = line;
    if (this.#row.kind === 'practice') return { state: 'passed', remark: t('inside Signalbox') };
    return { state: 'passed', remark: t('{address} answers', { address: line.remoteAddress }) };
  }

  async secure(signal: AbortSignal): Promise<Look> {
    if (this.#url.protocol === 'http:') return { state: 'skipped', remark: this.#plainRemark() };
    if (!this.#line) return { state: 'open', remark: t('through this computer’s proxy') };
    const until = await this.#onTheWay(this.#line.secure(signal));
    this.close();
    return { state: 'passed', remark: t('valid until {day}', { day: dateInSentence(until.getTime(), DAY) }) };
  }

  async proveKey(signal: AbortSignal): Promise<KeyLook | null> {
    const isUsed = this.#row.credential !== 'none';
    const proof = await this.#unlessMissing(providerOf(this.#row.kind).proveKey(this.#access, signal));
    // OpenRouter tells how much its key may still spend, and nothing of the account.
    const shortage = this.#row.kind === 'openrouter' ? 'spend_cap' : 'credits_exhausted';
    return proof && { ...proof, isUsed, shortage, remark: null };
  }

  async listModels(signal: AbortSignal): Promise<readonly string[] | null> {
    const models = await this.#unlessMissing(providerOf(this.#row.kind).listModels(this.#access, signal));
    this.#models = models ?? [];
    return models && models.map(({ id }) => id);
  }

  listedPrice(model: string): ModelPrice | null {
    return this.#models.find(({ id }) => id === model)?.price ?? null;
  }

  answer(model: string, limits: BriefLimits): AsyncIterable<AnswerPart> {
    return streamBriefly(this.#row.kind, this.#access, model, limits);
  }

  close(): void {
    this.#line?.close();
    this.#line = null;
  }

  #plainRemark(): string {
    const place = placeOf(this.#url.hostname);
    if (place === 'this_computer') return t('plain http, within this computer');
    return place === 'local_network'
      ? t('plain http, within the local network')
      : t('plain http: others can read along');
  }

  /** Somebody else's server need not have every request that the provider's own has. */
  async #unlessMissing<T>(asked: Promise<T>): Promise<T | null> {
    try {
      return await asked;
    } catch (error) {
      if (isListMissing(error) && !isOwnAddress(this.#row.kind, this.#access)) return null;
      throw error;
    }
  }

  async #onTheWay<T>(opened: Promise<T>): Promise<T> {
    try {
      return await opened;
    } catch (error) {
      const isOffline = placeOf(this.#url.hostname) === 'internet' && !this.#isOnline();
      const cause = isOffline ? Object.assign(new Error('offline', { cause: error }), { code: 'ENETUNREACH' }) : error;
      throw new ProviderCallError(classify(this.#row.kind, { kind: 'thrown', error: cause, phase: 'request' }));
    }
  }
}
