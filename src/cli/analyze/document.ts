import type { Tlp } from '../../analysis/gate/rules.ts';
import type { Observable, Standing } from '../../output/exchange.ts';
import type { Collecting } from '../../output/verdicts/findings.ts';
import { Failure } from '../../shared/failure.ts';
import { oneLine } from '../../shared/one-line.ts';
import type { Call, Context } from '../command.ts';
import { openDestination } from '../destination.ts';
import { printExchange } from '../exchange.ts';
import type { ExchangeName } from '../options.ts';
import { askedFormat, exchangeOf } from '../output-options.ts';
import { outputPath } from '../output-path.ts';
import type { Printer } from '../print.ts';
import type { Analysis } from './view.ts';

const TITLE = 'Indicators analyzed by socctl';

const STANDINGS: Readonly<Record<string, Standing>> = {
  malicious: 'malicious',
  suspicious: 'suspicious',
  benign: 'harmless',
  not_applicable: 'uncertain',
};

/** The scale of STIX 2.1, appendix A: low, medium and high in percent. */
const CONFIDENCE: Readonly<Record<string, number>> = { low: 15, medium: 50, high: 85 };

function observableOf({ type, ioc, verdict }: Analysis): Observable {
  const why = verdict.reasons.slice(0, 3).map(({ plugin, text }) => `${plugin}: ${text}`);
  const confidence = CONFIDENCE[verdict.confidence];
  return {
    type,
    value: ioc,
    standing: STANDINGS[verdict.verdict] ?? 'mentioned',
    note: oneLine([verdict.headline, ...why].join('; ')),
    ...(confidence !== undefined && { confidence }),
  };
}

/**
 * Who may be told of what a run brings, as its user says, in the call or in the settings. That indicators of which nobody
 * says anything are asked about as if they were amber is caution, not a mark.
 */
export async function saidTlp(call: Call, context: Context): Promise<Tlp | undefined> {
  // The choices of the command, and the check of the setting, allow no other words.
  if (call.given('tlp')) return call.value('tlp') as Tlp;
  const config = await context.config();
  const { layer } = (await config.origin('tlp')).origin;
  return layer === 'default' ? undefined : (config.get('tlp') as Tlp);
}

function exchange(call: Call, context: Context, name: ExchangeName, tlp: Tlp | undefined): Printer<Analysis> {
  const observables: Observable[] = [];
  return {
    items: async (more) => void observables.push(...more.map(observableOf)),
    end: () => printExchange(call, context, name, { title: TITLE, observables, tlp }),
  };
}

async function page(call: Call, context: Context, tlp: Tlp | undefined): Promise<Printer<Analysis>> {
  const [{ collectFindings }, { verdictPage }, { defang }] = await Promise.all([
    import('../../output/verdicts/findings.ts'),
    import('../../output/verdicts/page.ts'),
    import('../../ioc/text.ts'),
  ]);
  // A page is read where links can be clicked.
  const unclickable = !call.given('defang') || call.flag('defang');
  const collecting: Collecting = collectFindings();
  const destination = await openDestination(context, outputPath(call));
  return {
    items: async (more) => {
      for (const analysis of more) collecting.add(analysis);
    },
    async end() {
      const shown = unclickable ? (text: string) => defang(text) : (text: string) => text;
      for (const piece of verdictPage({ ...collecting.findings(TITLE, new Date()), tlp }, shown))
        await destination.write(piece);
      await destination.commit();
    },
  };
}

/**
 * What writes one document of all analyses, for a colleague or another system; undefined where rows are asked for.
 * @param tlp what the document is marked with; nothing where nobody said.
 */
export async function documentPrinter(
  call: Call,
  context: Context,
  tlp: Tlp | undefined,
): Promise<Printer<Analysis> | undefined> {
  const name = exchangeOf(call);
  if (name !== undefined) return exchange(call, context, name, tlp);
  if (askedFormat(call) !== 'html') return undefined;
  if (call.given('fields'))
    throw new Failure('usage', '--format html has no place for --fields', 'leave one of them out');
  return page(call, context, tlp);
}
