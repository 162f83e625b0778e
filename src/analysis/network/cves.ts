const MOST = 20;

/** `CVE-2021-44228` */
const CVE = /^CVE-(\d{4})-(\d{4,9})$/;

/** The vulnerabilities among the names that a source gives, the newest first, without repetitions. */
export function cvesOf(names: readonly string[]): string[] {
  const found = [...new Set(names)].flatMap((name) => {
    const match = CVE.exec(name);
    return match ? [{ name, year: Number(match[1]), number: Number(match[2]) }] : [];
  });
  return found
    .sort((one, other) => other.year - one.year || other.number - one.number)
    .slice(0, MOST)
    .map(({ name }) => name);
}
