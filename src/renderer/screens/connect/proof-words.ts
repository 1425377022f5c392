import type { Proof } from '../../../shared/contract/connections';
import type { ProviderInfo } from '../../../shared/domain/provider';
import { t } from '../../../shared/language/t';

/** "1 model", "12 models", "no models listed". */
export function modelCount(count: number): string {
  if (count === 0) return t('no models listed');
  return t('{count, plural, one {# model} other {# models}}', { count });
}

/** What a free request showed, in one line: it never says more about the key than the request proved. */
export function proofWords(proof: Proof, provider: ProviderInfo, keyGiven: boolean): string {
  const count = modelCount(proof.models.length);
  // The program lists its models by itself: that is no word of the service behind it.
  if (provider.tier === 'subscription') return `${t('{name} answers', { name: 'Claude Code' })} · ${count}`;
  const answers = t('{name} answers', { name: provider.name });
  return `${keyGiven && proof.keyProven ? t('Key works') : answers} · ${count}`;
}

/**
 * What else is worth knowing about a proof, a sentence each.
 * @param told what stands in the form already; null for nothing
 */
export function proofRemarks(proof: Proof, keyGiven: boolean, told: string | null): readonly string[] {
  const remarks = proof.remarks.filter((remark) => remark !== told);
  if (keyGiven && !proof.keyProven) {
    remarks.push(
      t('Not every server looks at the key for this request. The first message will show whether it works.'),
    );
  }
  if (proof.canSpend === 'no')
    remarks.push(t('The key works, but the account has no credits left. Top it up before you chat.'));
  return remarks;
}

/** A quiet word about a model name that the live list does not have; null when it has it, or there is no list. */
export function modelRemark(model: string, proof: Proof | null): string | null {
  const name = model.trim();
  if (name === '' || !proof || proof.models.length === 0) return null;
  return proof.models.some((listed) => listed.id === name)
    ? null
    : t('Not in the list that the service sent. You can still use it if you know that it exists.');
}
