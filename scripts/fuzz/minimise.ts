/** How many times an input is tried while it is made smaller. */
const TRIES = 3000;

/**
 * The smallest input found that still fails: pieces left out, larger ones first (Zeller's delta debugging), then
 * letters and digits made plain ones.
 */
export async function minimised(input: Buffer, fails: (smaller: Buffer) => Promise<boolean>): Promise<Buffer> {
  let tries = TRIES;
  const still = async (smaller: Buffer): Promise<boolean> => tries-- > 0 && (await fails(smaller));
  let units = unitsOf(input);
  let shrunk = false;
  for (let size = Math.max(1, units.length >> 1); size >= 1 && tries > 0; size = shrunk && size === 1 ? 1 : size >> 1) {
    shrunk = false;
    for (let at = 0; at < units.length; ) {
      const smaller = [...units.slice(0, at), ...units.slice(at + size)];
      if (await still(Buffer.concat(smaller))) {
        units = smaller;
        shrunk = true;
      } else at += size;
    }
  }
  for (let at = 0; at < units.length; at++) {
    for (const plain of plainerThan(units[at] as Buffer)) {
      const simpler = units.with(at, Buffer.from(plain));
      if (!(await still(Buffer.concat(simpler)))) continue;
      units = simpler;
      break;
    }
  }
  return Buffer.concat(units);
}

/** Characters where the input is UTF-8, else bytes. */
function unitsOf(input: Buffer): Buffer[] {
  const text = input.toString();
  return Buffer.from(text).equals(input)
    ? [...text].map((character) => Buffer.from(character))
    : [...input].map((value) => Buffer.of(value));
}

function plainerThan(unit: Buffer): readonly string[] {
  const text = unit.toString();
  if (/^[b-z]$/.test(text)) return ['a'];
  if (/^[A-Z]$/.test(text)) return ['a', text.toLowerCase()];
  if (/^[2-9]$/.test(text)) return ['1'];
  return text.length === 1 && text > '\x7f' ? ['a', '\u00fc'] : [];
}
