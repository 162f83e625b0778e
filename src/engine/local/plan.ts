import { type Gate, NotAsked, outgoing } from '../../analysis/index.ts';
import type { Indicator } from '../../ioc/index.ts';
import { ageInSeconds } from '../../shared/time.ts';
import type { Input, Output } from '../engine.ts';
import type { Local, Source } from './context.ts';
import { type Course, courses } from './course.ts';
import { rulesFor } from './gate.ts';
import { understand } from './identify.ts';
import { select } from './select.ts';

type Planned = Output<'analysis.plan'>['sources'][number];

/** What asking a source comes to: nothing leaves for one that answers here, and nothing of the indicator for a list. */
function asked(local: Local, source: Source, indicator: Indicator, quiet: boolean): Omit<Planned, 'plugin' | 'egress'> {
  const { name, url, egress, together } = source;
  const terms = local.outside?.terms?.(name);
  const [to, limits] = [terms?.url ?? url, terms?.limits ?? source.limits];
  const where = to === undefined ? {} : { to };
  if (egress === 'none') return url === undefined || quiet ? { does: 'local' } : { does: 'list', ...where };
  try {
    return {
      does: 'ask',
      ...where,
      sends: outgoing(indicator).value,
      ...(limits && { limits }),
      ...(together && { together }),
    };
  } catch (error) {
    if (error instanceof NotAsked) return { does: 'held', skip: { reason: error.reason, hint: error.message } };
    throw error;
  }
}

function planned(local: Local, source: Source, course: Course, indicator: Indicator, quiet: boolean): Planned {
  const { name: plugin, egress } = source;
  switch (course.does) {
    case 'held':
      return { plugin, egress, does: 'held', skip: course.skip };
    case 'stored':
      return { plugin, egress, does: 'stored', age_s: ageInSeconds(course.row.fetched_at, local.now()) };
    case 'running':
      return { plugin, egress, does: 'running' };
    default:
      return { plugin, egress, ...asked(local, source, indicator, quiet) };
  }
}

function isQuiet(request: Input<'analysis.plan'>, gate: Gate): boolean {
  return request.offline === true || gate.silence() !== undefined;
}

/** Who would be told what, and what would not be asked and why. Nothing is sent, nobody's key is read. */
export async function plan(local: Local, request: Input<'analysis.plan'>): Promise<Output<'analysis.plan'>> {
  const indicator = understand(request.ioc, request.type);
  const { chosen, ignored } = await select(local, indicator.type, request);
  const rules = await rulesFor(local, request);
  const { gate, courses: all } = await courses(local, await local.store(), chosen, { indicator, request, rules });
  const quiet = isQuiet(request, gate);
  return {
    ioc: indicator.value,
    type: indicator.type,
    tlp: rules.tlp,
    pap: rules.pap,
    sources: chosen.map((source, index) => planned(local, source, all[index] as Course, indicator, quiet)),
    ...(ignored.length > 0 && { ignored_plugins: ignored }),
  };
}
