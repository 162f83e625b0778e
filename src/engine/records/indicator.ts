import { z } from 'zod';
import { INDICATOR_TYPES } from '../../ioc/index.ts';

/** The five types of the Analysis API. */
export const indicatorType = z.enum(INDICATOR_TYPES);

/** `2026-05-23T10:00:00Z`. */
export const time = z.iso.datetime();
