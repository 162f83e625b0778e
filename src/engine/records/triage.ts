import { z } from 'zod';
import { time } from './indicator.ts';

/** What is to happen to the alerts an entry matches; `inherit` hands them back to the policy. */
export const triageState = z.enum(['block', 'ignore', 'inherit', 'monitor', 'warn']);

const availability = z.enum(['available', 'unavailable', '*']);
const reach = z.enum(['reachable', 'unreachable', 'other', '*']);
const kev = z.enum(['exist', 'none', '*']);
const text = z.string().nullable();

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
    uuid: text.optional(),
    packageType: text.optional(),
    packageNamespace: text.optional(),
    packageName: text.optional(),
    packageVersion: text.optional(),
    alertKey: text.optional(),
    alertType: text.optional(),
    fixAvailable: availability.optional(),
    patchAvailable: availability.optional(),
    kevs: kev.optional(),
    cveOrGhsaId: text.optional(),
    reachability: reach.optional(),
    cvssScoreCmp: text.optional(),
    note: z.string().max(10_000).optional(),
    state: triageState.optional(),
  })
  .readonly();
