import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_NAME } from '../src/analysis/data/format.ts';
import { attribution } from './pack/attribution.ts';
import { parseSystem, readRanges } from './pack/csv.ts';
import { encodeFile, headerOf } from './pack/file.ts';
import { countrySections, type Families, systemSections } from './pack/sections.ts';

const ASN = '@ip-location-db/asn';
const COUNTRY = '@ip-location-db/geo-whois-asn-country';

async function versionOf(name: string): Promise<string> {
  const about = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
  return about.version;
}

/** The day in a version like `2.3.2026061719` (year, month, day, hour). */
function dayOf(version: string): string {
  const day = /\.(\d{4})(\d\d)(\d\d)\d\d$/.exec(version);
  if (!day) throw new Error(`no date in the data version ${version}`);
  return day.slice(1).join('-');
}

async function readFamilies<T>(name: string, file: string, parse: (rest: string) => T): Promise<Families<T>> {
  const read = (family: number) => readRanges(`node_modules/${name}/${file}-ipv${family}-num.csv`, parse);
  return { v4: await read(4), v6: await read(6) };
}

/**
 * Packs the address data of the two packages into `folder`, with its attribution. Does nothing when the file there was
 * made of the installed versions.
 */
export async function packAddresses(folder: string): Promise<void> {
  const versions = { [ASN]: await versionOf(ASN), [COUNTRY]: await versionOf(COUNTRY) };
  const path = join(folder, FILE_NAME);
  const current = await headerOf(path);
  if (current && JSON.stringify(current.versions) === JSON.stringify(versions)) return;
  const systems = systemSections(await readFamilies(ASN, 'asn', parseSystem));
  const countries = countrySections(await readFamilies(COUNTRY, 'geo-whois-asn-country', (code) => code));
  // The older of the two days: nothing shown is older than the date says.
  const date = Object.values(versions).map(dayOf).sort()[0] ?? '';
  const about = { versions, date, countries: countries.countries };
  await mkdir(folder, { recursive: true });
  // Before the data: data that is current is not packed again, so that its credit must be there first.
  await writeFile(join(folder, 'ATTRIBUTION.txt'), attribution(about));
  await writeFile(`${path}.new`, encodeFile(about, { ...systems, ...countries.sections }));
  await rename(`${path}.new`, path);
}
