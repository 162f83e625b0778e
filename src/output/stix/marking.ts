import { type TlpLevel, tlpLabel } from '../tlp.ts';
import type { StixObject } from './objects.ts';

/**
 * The marking definitions that OASIS has published for TLP 2.0; STIX 2.1 itself knows TLP 1.0 only
 * (https://github.com/oasis-open/cti-stix-common-objects, extension-definition-specifications/tlp-2.0).
 */
const IDS: Readonly<Record<TlpLevel, string>> = {
  clear: '94868c89-83c2-464b-929b-a1a8aa3c8487',
  green: 'bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  amber: '55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'amber+strict': '939a9414-2ddd-4d32-a0cd-375ea402b003',
  red: 'e828b379-4e03-4974-9ac4-e53a884c97c1',
};

const EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';
const PUBLISHED = '2022-10-01T00:00:00.000Z';

/** The object that marked ones refer to, exactly as it was published. */
export function tlpMarking(level: TlpLevel): StixObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: `marking-definition--${IDS[level]}`,
    created: PUBLISHED,
    name: tlpLabel(level),
    extensions: { [EXTENSION]: { extension_type: 'property-extension', tlp_2_0: level } },
  } as StixObject;
}
