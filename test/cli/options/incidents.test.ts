import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defangOptionsMatter, once, optionMatters, outputOptionsMatter, type Place } from '../option-matters.ts';
import { ROOT, socctl } from '../run.ts';

const IMPORTED = readFileSync(join(ROOT, 'test/fixtures/work/incidents.json'), 'utf8');

async function json({ home }: Place, ...args: readonly string[]): Promise<string> {
  return (await socctl([...args, '--json'], { home })).stdout;
}

/** One incident, high and assigned, that speaks of an indicator; its etag. */
const opened = once(async (place: Place) => {
  const made = await json(
    place,
    ...['incidents', 'create', 'mail from files.example.org', '--severity', 'high', '--entity', '8.8.8.8'],
  );
  return (JSON.parse(made) as { etag: string }).etag;
});

/** A second one beside it, low and taken up. */
const both = once(async (place: Place) => {
  await opened(place);
  await json(place, 'incidents', 'create', 'port scan', '--severity', 'low');
  await json(place, 'incidents', 'update', '2', '--status', 'active');
});

/** An old one and a new one. */
const oldAndNew = once(async (place: Place) => {
  await opened(place);
  await socctl(['incidents', 'import'], { home: place.home, input: IMPORTED });
});

const shown = (place: Place) => json(place, 'incidents', 'show', '1');
const list = ['incidents', 'list', '--jsonl'];
const ONLY_FIRST = /^\{"number":1,[^\n]*\n$/;

optionMatters('incidents list --severity', {
  before: both,
  args: [...list, '--severity', 'high'],
  without: list,
  changes: 'stdout',
  sees: ONLY_FIRST,
});
optionMatters('incidents list --status', {
  before: both,
  args: [...list, '--status', 'new'],
  without: list,
  changes: 'stdout',
  sees: ONLY_FIRST,
});
optionMatters('incidents list --limit', {
  before: both,
  args: [...list, '--limit', '1'],
  without: list,
  changes: 'stdout',
  sees: /^\{"number":2,[^\n]*\n$/,
});
optionMatters('incidents list --since', {
  before: oldAndNew,
  args: [...list, '--since', 'all'],
  without: list,
  changes: 'stdout',
  sees: /"source":"sentinel"/,
});
outputOptionsMatter('incidents list', { before: opened, args: ['incidents', 'list'], field: 'number' });
defangOptionsMatter('incidents list', { before: opened, args: ['incidents', 'list'] }, 'files.example.org');

outputOptionsMatter('incidents show', { before: opened, args: ['incidents', 'show', '1'], field: 'title' });
defangOptionsMatter('incidents show', { before: opened, args: ['incidents', 'show', '1'] }, 'files.example.org');

const create = ['incidents', 'create', 'scan'];
const creating = { without: create, changes: shown };
optionMatters('incidents create --severity', {
  ...creating,
  args: [...create, '--severity', 'critical'],
  sees: /"severity":"critical"/,
});
optionMatters('incidents create --description', {
  ...creating,
  args: [...create, '--description', 'what is known'],
  sees: /"description":"what is known"/,
});
optionMatters('incidents create --entity', {
  ...creating,
  args: [...create, '--entity', 'hxxp://a[.]example[.]org/?x=1', '--entity', 'user=bob', '--entity', 'Host=WS-7'],
  sees: /"entities":\[\{"type":"url","value":"http:\/\/a\.example\.org\/\?x=1"\},\{"type":"user","value":"bob"\},\{"type":"host","value":"ws-7"\}\]/,
});
optionMatters('incidents create --assign', {
  ...creating,
  args: [...create, '--assign', 'alice'],
  sees: /"assigned_to":"alice"/,
});
optionMatters('incidents create --label', {
  ...creating,
  args: [...create, '--label', 'a', '--label', 'b'],
  sees: /"labels":\["a","b"\]/,
});
optionMatters('incidents create --json', {
  args: [...create, '--json'],
  without: create,
  changes: 'stdout',
  sees: /^\{"number":1,/,
});

optionMatters('incidents import --json', {
  args: ['incidents', 'import', '--json'],
  without: ['incidents', 'import'],
  input: IMPORTED,
  changes: 'stdout',
  sees: /^\{"created":2,"updated":0,"unchanged":0,"failed":\[\],"numbers":\[1,2\]\}\n$/,
});

const update = ['incidents', 'update', '1'];
const updating = { before: opened, without: update, changes: shown };
optionMatters('incidents update --severity', {
  ...updating,
  args: [...update, '--severity', 'low'],
  sees: /"severity":"low"/,
});
optionMatters('incidents update --status', {
  ...updating,
  args: [...update, '--status', 'active'],
  sees: /"status":"active"/,
});
optionMatters('incidents update --title', {
  ...updating,
  args: [...update, '--title', 'renamed'],
  sees: /"title":"renamed"/,
});
optionMatters('incidents update --description', {
  ...updating,
  args: [...update, '--description', 'what is known'],
  sees: /"description":"what is known"/,
});
optionMatters('incidents update --label', {
  ...updating,
  args: [...update, '--label', 'a', '--label', 'b'],
  sees: /"labels":\["a","b"\]/,
});
optionMatters('incidents update --tag', { ...updating, args: [...update, '--tag', 'vip'], sees: /"tags":\["vip"\]/ });
optionMatters('incidents update --if-match', {
  ...updating,
  without: [...update, '--title', 'renamed', '--if-match', 'stale'],
  args: [...update, '--title', 'renamed', '--if-match', '{}'],
  sees: /"title":"renamed"/,
});
optionMatters('incidents update --json', {
  ...updating,
  args: [...update, '--title', 'renamed', '--json'],
  without: [...update, '--title', 'renamed'],
  changes: 'stdout',
  sees: /^\{"number":1,/,
});

const assign = ['incidents', 'assign', '1', 'alice'];
optionMatters('incidents assign --json', {
  before: opened,
  args: [...assign, '--json'],
  without: assign,
  changes: 'stdout',
  sees: /"assigned_to":"alice"/,
});

const comment = ['incidents', 'comment', '1', 'seen before'];
optionMatters('incidents comment --json', {
  before: opened,
  args: [...comment, '--json'],
  without: comment,
  changes: 'stdout',
  sees: /"notes":\[\{"text":"seen before"/,
});

const close = ['incidents', 'close', '1'];
const falsePositive = [...close, '--classification', 'falsepositive'];
const closing = { before: opened, changes: shown };
optionMatters('incidents close --classification', {
  ...closing,
  without: close,
  args: [...close, '--classification', 'TruePositive-SuspiciousActivity'],
  sees: /"classification":"TruePositive","classification_reason":"SuspiciousActivity"/,
});
optionMatters('incidents close --reason', {
  ...closing,
  without: falsePositive,
  args: [...falsePositive, '--reason', 'INACCURATEDATA'],
  sees: /"classification":"FalsePositive","classification_reason":"InaccurateData"/,
});
const undetermined = [...close, '--classification', 'Undetermined'];
optionMatters('incidents close --comment', {
  ...closing,
  without: undetermined,
  args: [...undetermined, '--comment', 'no logs left'],
  sees: /"classification_comment":"no logs left"/,
});
optionMatters('incidents close --json', {
  before: opened,
  args: [...undetermined, '--json'],
  without: undetermined,
  changes: 'stdout',
  sees: /^\{"number":1,[^\n]*"status":"closed"/,
});

const enrich = ['incidents', 'enrich', '1'];
// Of its indicators, the address is none that this source takes.
optionMatters('incidents enrich --plugins', {
  before: opened,
  args: [...enrich, '--plugins', 'lookalike', '--json'],
  without: [...enrich, '--json'],
  changes: 'stdout',
  sees: /"indicators":\[\{"ioc":"files\.example\.org"[^\]{}]*\}\]/,
});
optionMatters('incidents enrich --json', {
  before: opened,
  args: [...enrich, '--json'],
  without: enrich,
  changes: 'stdout',
  sees: /^\{"number":1,/,
});
