import { z } from 'zod';
import { time } from './indicator.ts';

/** What is to happen to the alerts an entry matches; `inherit` hands them back to the policy. */
const triageState = z.enum(['block', 'ignore', 'inherit', 'monitor', 'warn']);

const availability = z.enum(['available', 'unavailable', '*']);
const reach = z.enum(['reachable', 'unreachable', 'other', '*']);
const kev = z.enum(['exist', 'none', '*']);
const text = z.string().nullable();
/** The longest selector: far beyond any name, and bounded. */
const selector = z.string().max(1_000).nullable().optional();

/** A stored disposition: exactly the 18 fields of the Socket triage API. */
export const triageEntry = z
  .object({
    uuid: z.uuid(),
    package_type: text,
    package_namespace: text,
    package_name: text,
    package_version: text,
    alert_key: text,
    alert_type: text,
    fix_available: availability,
    patch_available: availability,
    cvss_score_cmp: text,
    created_at: time,
    updated_at: time,
    note: z.string(),
    organization_id: z.string(),
    state: triageState,
    cve_or_ghsa_id: text,
    reachability: reach,
    kevs: kev,
  })
  .readonly();

/** One entry of a batch as it is asked for: a `uuid` updates by merge, none creates. No other field is taken. */
export const triageChange = z
  .strictObject({
    uuid: selector,
    packageType: selector,
    packageNamespace: selector,
    packageName: selector,
    packageVersion: selector,
    alertKey: selector,
    alertType: selector,
    fixAvailable: availability.nullable().optional(),
    patchAvailable: availability.nullable().optional(),
    kevs: kev.nullable().optional(),
    cveOrGhsaId: selector,
    reachability: reach.nullable().optional(),
    cvssScoreCmp: selector,
    note: z.string().max(10_000).optional(),
    state: triageState.optional(),
  })
  .readonly();
