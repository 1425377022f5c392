import { describe, expect, it } from 'vitest';
import { LABEL_MAX } from '../../../src/shared/domain/connection';
import { uniqueLabel } from '../../../src/renderer/screens/connect/unique-label';

describe('uniqueLabel', () => {
  it('keeps a label that nobody has', () => {
    expect(uniqueLabel('Claude', ['DeepSeek'])).toBe('Claude');
  });

  it('takes the smallest free number', () => {
    expect(uniqueLabel('Claude', ['claude', 'Claude 2', 'Claude 4'])).toBe('Claude 3');
  });

  it('stays within the longest label', () => {
    const long = 'x'.repeat(LABEL_MAX);
    const label = uniqueLabel(long, [long]);
    expect(label).toHaveLength(LABEL_MAX);
    expect(label.endsWith(' 2')).toBe(true);
  });
});
