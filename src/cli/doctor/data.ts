import { type Check, fine } from './check.ts';

/** Addresses change hands: older data names the wrong network now and then. */
const OLD_DAYS = 180;

/** How old the data is that ships with the program. */
export const data: Check = {
  name: 'data',
  async look(context) {
    const sources = await (await context.localEngine()).call('plugins.list', { all: true });
    return sources.flatMap(({ name, data_date: date, data_age_days: age = 0 }) => {
      if (date === undefined) return [];
      const detail = `${name}: of ${date}, ${age} days old`;
      if (age <= OLD_DAYS) return [fine('data', detail)];
      return [
        { check: 'data', state: 'note', detail, repair: 'install a newer socctl, which brings newer data' } as const,
      ];
    });
  },
};
