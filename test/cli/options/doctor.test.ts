import { outputOptionsMatter } from '../option-matters.ts';

outputOptionsMatter('doctor', { args: ['doctor'], field: 'check' });
