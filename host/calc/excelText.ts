/**
 * A number as Excel turns it into text (`=A1&""`): General format, at most 15 significant digits, an exponent only
 * from 1E+21 on and where plain digits would take more than 20 characters.
 */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  if (rounded === 0) return "0";
  const [mantissa = "0", power = "0"] = rounded.toExponential().split("e");
  const exponent = Number(power);
  const plain = plainDigits(mantissa, exponent);
  const fits = exponent >= 0 ? exponent < 21 : plain.replace("-", "").length <= 20;
  if (fits) return plain;
  return `${mantissa}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

function plainDigits(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = whole + fraction;
  const point = whole.length + exponent;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, "0");
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
