import { once, optionMatters, outputOptionsMatter, type Place } from '../option-matters.ts';
import { socctl } from '../run.ts';

const create = ['keys', 'create', 'soar', '--scope', 'analysis:read'];

async function stored({ home }: Place): Promise<string> {
  return (await socctl(['keys', 'list', '--json'], { home })).stdout;
}

const one = once(async (place: Place) => {
  await socctl(create, place);
});

const made = { without: create, changes: stored } as const;

optionMatters('keys create --scope', {
  ...made,
  args: [...create, '--scope', 'audit:read'],
  sees: /"scopes":\["analysis:read","audit:read"\]/,
});
optionMatters('keys create --org', { ...made, args: [...create, '--org', 'acme'], sees: /"org":"acme"/ });
optionMatters('keys create --expires', {
  ...made,
  args: [...create, '--expires', '2999-01-01'],
  sees: /"expires_at":"2999-01-01T00:00:00Z"/,
});
optionMatters('keys create --rate', { ...made, args: [...create, '--rate', '7'], sees: /"rate":7/ });
optionMatters('keys create --quota', { ...made, args: [...create, '--quota', '7'], sees: /"quota":7/ });
optionMatters('keys create --json', {
  without: create,
  args: [...create, '--json'],
  changes: 'stdout',
  sees: /^\{"id":/,
});

outputOptionsMatter('keys list', { before: one, args: ['keys', 'list'], field: 'name' });

optionMatters('keys revoke --json', {
  before: one,
  args: ['keys', 'revoke', 'soar', '--json'],
  without: ['keys', 'revoke', 'soar'],
  changes: 'stdout',
  sees: /^\{"id":/,
});
optionMatters('keys rotate --json', {
  before: one,
  args: ['keys', 'rotate', 'soar', '--json'],
  without: ['keys', 'rotate', 'soar'],
  changes: 'stdout',
  sees: /^\{"id":/,
});
