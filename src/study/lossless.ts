/**
 * Whether a double holds a decimal number to every digit that was written: `0.1`, `0.10` and all 17 digits of a double
 * do, `9007199254740993`, `1e999` and `1e-400` do not.
 */
export function sameNumber(written: string, value: number): boolean {
  // A double holds any fifteen digits.
  if (written.length <= 15 && !/e/i.test(written)) return true;
  if (!Number.isFinite(value)) return false;
  const asWritten = decimal(written);
  if (asWritten.digits.length > 100) return false;
  if (asWritten.digits === '') return value === 0;
  if (value === 0) return false;
  // The shortest text of a double next to a power of two is not always its rounding, so both are tried.
  return (
    same(asWritten, decimal(String(value))) ||
    same(asWritten, decimal(value.toPrecision(asWritten.digits.length)))
  );
}

type Decimal = { digits: string; exponent: number };

function same(a: Decimal, b: Decimal): boolean {
  return a.digits === b.digits && a.exponent === b.exponent;
}

// Digits without zeros at either end, and the power of ten of the first digit.
function decimal(text: string): Decimal {
  const [mantissa = '', exponent = '0'] = text.replace(/^-/, '').toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = whole + fraction;
  const leading = all.length - all.replace(/^0+/, '').length;
  return {
    digits: all.slice(leading).replace(/0+$/, ''),
    exponent: Number(exponent) + whole.length - 1 - leading,
  };
}
