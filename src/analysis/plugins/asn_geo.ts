import { addressDate, lookupAddress } from '../data/addresses.ts';
import type { Plugin } from '../plugin.ts';
import { shown } from '../shown.ts';

const SOURCE = 'ip-location-db';
const DAY_MS = 86_400_000;

/** Networks change hands: older data than this is shown with its age. */
const FRESH_DAYS = 90;

function ageNote(date: string, now: Date): string {
  const days = Math.floor((now.getTime() - Date.parse(date)) / DAY_MS);
  return days > FRESH_DAYS ? `data of ${date}, ${days} days old` : `data of ${date}`;
}

const asnGeo: Plugin = {
  name: 'asn_geo',
  displayName: 'AS and country',
  version: '2',
  types: ['ip'],
  categories: ['network', 'geo'],
  basis: 'registry',
  group: SOURCE,
  egress: 'none',
  dataDate: addressDate,
  run({ value }, { now }) {
    const facts = lookupAddress(value);
    if (!facts) return { status: 'not_found' };
    const { asn, name, country, date } = facts;
    const system = asn === undefined ? 'no autonomous system' : `AS${asn} ${shown(name ?? '')}`.trim();
    const place = country === undefined ? 'country unknown' : `registered in ${country}`;
    return {
      summary: {
        ...(asn !== undefined && { asn: `AS${asn}` }),
        ...(name && { as_name: name }),
        ...(country !== undefined && { country_hint: country }),
        source: SOURCE,
        data_date: date,
      },
      reasons: [`${system}, ${place} (${ageNote(date, now())})`],
    };
  },
};

export default asnGeo;
