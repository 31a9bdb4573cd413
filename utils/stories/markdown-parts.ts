/** What a story's Markdown file is made of, for writing it and for reading it. */
import type { Section, Telling } from './model';

export const HEADINGS: Readonly<Record<Section, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  learning: 'Learning',
};
export const TELLING_HEADINGS: Readonly<Record<Telling, string>> = {
  short: 'In 30 seconds',
  medium: 'In 90 seconds',
  long: 'In 2 minutes',
};
/** In the order they have in the file. */
export const TELLING_NAMES: readonly Telling[] = ['short', 'medium', 'long'];
/** Fields of a story that stand in the front matter, by the name they have there. Values are JSON, which YAML takes as it is. */
export const META = {
  title: 'title',
  id: 'id',
  tags: 'tags',
  scope: 'scope',
  company: 'company',
  role: 'role',
  dates: 'dates',
  headline: 'headline',
  numbers: 'metrics',
  links: 'links',
  followUps: 'followUps',
  created: 'createdAt',
  updated: 'updatedAt',
  rev: 'rev',
  origin: 'origin',
  schema: 'schema',
  device: 'deviceId',
} as const;
