import '../support/browser-parts';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Combobox } from '../../../src/renderer/ui/combobox';
import { HealthLight } from '../../../src/renderer/ui/health-light';
import { dollars } from '../../../src/renderer/ui/money';
import { clockMoment, dayMoment, relativeMoment } from '../../../src/renderer/ui/moments';
import { windowWords } from '../../../src/shared/language/german/window';
import { speak } from '../../../src/shared/language/spoken';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
const NOW = at(20, 12);
/** The space of a written amount is one that does not break. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('money in English', () => {
  it.each([
    [0, '$0'],
    [4.123, '$4.12'],
    [0.3, '$0.30'],
    [0.1, '$0.10'],
    [0.0021, '$0.0021'],
    [0.05, '$0.05'],
    [1e-7, 'less than $0.000001'],
    [1234.5, '$1,234.50'],
  ])('%d is %s', (amount, words) => expect(dollars(amount)).toBe(words));
});

describe('in German', () => {
  beforeAll(() => speak('de', windowWords));
  afterAll(() => speak('en', null));

  it('amounts stand before their sign, with a comma', () => {
    expect([0, 4.123, 0.0021, 1e-7, 1234.5].map((amount) => plain(dollars(amount)))).toEqual([
      '0 $',
      '4,12 $',
      '0,0021 $',
      'weniger als 0,000001 $',
      '1.234,50 $',
    ]);
  });

  it('moments are told as people tell them', () => {
    expect(relativeMoment(NOW, NOW)).toBe('gerade eben');
    expect(relativeMoment(NOW - 5 * 60_000, NOW)).toBe('vor 5 Min.');
    expect(relativeMoment(NOW - 3 * 3_600_000, NOW)).toBe('vor 3 Std.');
    expect(relativeMoment(at(19, 14, 2), NOW)).toBe('gestern 14:02');
    expect(clockMoment(at(21, 7, 30), NOW)).toBe('morgen 07:30');
    expect(clockMoment(at(5, 7, 30), NOW)).toBe('5. Nov., 07:30');
    expect(dayMoment(at(5, 7))).toBe('5. Nov. 2026');
  });

  it('controls say what they say by themselves', async () => {
    const many = Array.from({ length: 1105 }, (_, n) => ({ value: `${n}`, label: `Modell ${n}` }));
    render(
      <>
        <HealthLight dot="responding" />
        <Combobox label="Modell" value="" onChange={() => undefined} options={many} />
      </>,
    );
    expect(screen.getByRole('img', { name: 'Zustand: Antwortet' })).toBeTruthy();
    await userEvent.click(screen.getByRole('combobox', { name: 'Modell' }));
    expect(screen.getByRole('listbox', { name: 'Auswahl' })).toBeTruthy();
    expect(screen.getByText('1.005 weitere, bitte weitertippen')).toBeTruthy();
  });
});
