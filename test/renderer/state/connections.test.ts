import '../support/browser-parts';
import { renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  dropConnection,
  keepConnection,
  resetConnections,
  useConnections,
  usePrimary,
  worstDot,
} from '../../../src/renderer/state/connections';
import type { HealthDot } from '../../../src/shared/domain/health';
import { forgetWindow } from '../support/open-window';
import { sampleConnection, sampleId } from '../support/samples';

const withDot = (n: number, dot: HealthDot, isPrimary = false) => {
  const connection = sampleConnection({ id: sampleId(n, 1), isPrimary });
  return { ...connection, health: { ...connection.health, dot } };
};

beforeEach(forgetWindow);

describe('the connections', () => {
  it('keep their order through changes, and a new one comes last', () => {
    const [a, b] = [withDot(1, 'responding', true), withDot(2, 'responding')];
    resetConnections([a, b]);
    keepConnection({ ...a, label: 'Renamed' });
    keepConnection(withDot(3, 'not_used'));
    const { result, rerender } = renderHook(() => useConnections());
    expect(result.current.map(({ label }) => label)).toEqual(['Renamed', 'DeepSeek', 'DeepSeek']);
    dropConnection(b.id);
    rerender();
    expect(result.current.map(({ id }) => id)).toEqual([sampleId(1, 1), sampleId(3, 1)]);
  });

  it('know their Primary', () => {
    resetConnections([withDot(1, 'failing'), withDot(2, 'responding', true)]);
    expect(renderHook(() => usePrimary()).result.current?.id).toBe(sampleId(2, 1));
  });
});

describe('worstDot', () => {
  it.each<[HealthDot | null, [HealthDot, boolean?][]]>([
    [null, []],
    ['not_used', [['not_used', true]]],
    ['responding', [['responding', true], ['not_used']]],
    ['not_used', [['not_used', true], ['responding']]],
    ['recent_failure', [['responding', true], ['recent_failure']]],
    ['failing', [['recent_failure', true], ['failing'], ['responding']]],
  ])('is %s of %j', (worst, dots) => {
    expect(worstDot(dots.map(([dot, primary], n) => withDot(n, dot, primary)))).toBe(worst);
  });
});
