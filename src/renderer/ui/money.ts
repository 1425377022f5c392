/**
 * US dollars with as many digits as mean something: "$4.12", "$0.30", "$0.0021". Two after the point from ten cents on,
 * two that count below. What is not nothing never reads "$0".
 */
export function dollars(amount: number): string {
  if (amount === 0) return '$0';
  if (amount < 1e-6) return 'less than $0.000001';
  const digits =
    amount >= 0.1 ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumSignificantDigits: 2 };
  return `$${amount.toLocaleString('en', digits)}`;
}
