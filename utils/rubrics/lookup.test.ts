import { describe, expect, it } from 'vitest';
import { angleFor } from './angles';
import { wholePack } from './defaults';
import { roleOf, rubricForRole } from './layer';
import { lensFor, principlesFor } from './lenses';
import { parsePack } from './parse';
import { createRegistry } from './registry';
import { smallPack, smallRubric } from './testing';

const core = () => wholePack(smallPack({ id: 'core', title: 'Core' }));
const ward = () =>
  wholePack(
    smallPack({
      umbrellas: [
        { id: 'all', title: 'All', cues: [], expectations: [], competencies: ['night-shift', 'ownership'] },
      ],
    }),
  );

const ROLES = [
  { id: 'ml', title: 'Machine learning engineer', aliases: ['ml engineer', 'mle'] },
  { id: 'eng', title: 'Engineer', aliases: ['developer'] },
];
const LENSES = [
  {
    id: 'meta',
    title: 'Meta',
    aliases: ['facebook'],
    principles: [
      { id: 'far', name: 'Far', line: 'x', competencies: ['ownership', 'conflict'] },
      { id: 'near', name: 'Near', line: 'x', competencies: ['conflict'] },
    ],
  },
];

describe('the registry', () => {
  it('addresses built-in competencies bare and others by their pack', () => {
    const registry = createRegistry([core(), ward()]);
    expect(registry.competencies.map(({ id }) => id)).toEqual(['night-shift', 'ward:night-shift']);
    expect(registry.rubric('ward:night-shift')?.title).toBe('Night shift');
    expect(registry.umbrella('all')?.competencies).toEqual(['ward:night-shift', 'ownership']);
    expect(registry.labels()['ward:night-shift']?.[0]).toBe('Night shift');
    expect(registry.title('ward:long-gone')).toBe('Long gone');
    expect(registry.rubric('constructor')).toBeUndefined();
  });

  it('takes the answer mode from the question, then the angle, then the competency', () => {
    const angles = [
      { family: 'plan', title: 'Plan', cues: ['what would you'], emphasis: 'e', answer: 'plan' as const },
    ];
    const registry = createRegistry([
      wholePack(smallPack({ id: 'core', rubrics: [smallRubric({ angles })] })),
    ]);
    const competencies = [{ id: 'night-shift', score: 1, cues: [] }];
    expect(registry.answerMode({ text: 'Tell me', competencies })).toBe('story');
    expect(registry.answerMode({ text: 'What would you do?', competencies })).toBe('plan');
    expect(registry.answerMode({ text: 'What would you do?', competencies, answer: 'pitch' })).toBe('pitch');
    expect(registry.answerMode({ text: 'x', competencies: [] })).toBeUndefined();
  });

  it('hands out one list of signals, so that stories are read with cues compiled once', () => {
    const registry = createRegistry([core()]);
    expect(registry.signalSources()).toBe(registry.signalSources());
    expect(registry.signalSources()[0]?.signals.map(({ id }) => id)).toEqual(['woke', 'noted', 'handed']);
  });
});

describe('a role', () => {
  it('is found in free text by its longest name', () => {
    expect(roleOf('Senior ML Engineer, Ads', ROLES)).toBe('ml');
    expect(roleOf('Developer', ROLES)).toBe('eng');
    expect(roleOf('Nurse', ROLES)).toBeUndefined();
    expect(roleOf('', ROLES)).toBeUndefined();
  });

  it('puts its own lines before the rubric’s and replaces texts', () => {
    const { signals } = smallRubric();
    const [signal] = signals;
    if (!signal) throw new Error('no signal');
    const layers = [{ role: 'ml', wins: 'Show the shadow run.', signals: [{ ...signal, id: 'shadow' }] }];
    const [rubric] = wholePack(smallPack({ rubrics: [smallRubric({ layers })] })).rubrics;
    if (!rubric) throw new Error('no rubric');
    const layered = rubricForRole(rubric, 'ml');
    expect(layered.signals.map(({ id }) => id)).toEqual(['shadow', 'woke', 'noted', 'handed']);
    expect([layered.wins, layered.sayFirst]).toEqual(['Show the shadow run.', rubric.sayFirst]);
    expect(rubricForRole(rubric, 'eng')).toBe(rubric);
  });

  it('with a story of its own tells that one to the end, without sentences of the other', () => {
    const example = {
      question: 'Describe a model you owned.',
      frame: 'A model for late orders.',
      pillars: [
        { title: 'Data', text: 'I checked 500 labels.' },
        { title: 'Release', text: 'Two days in shadow.' },
        { title: 'Result', text: 'From 9 to 7 percent.' },
      ],
      tradeoff: 'I left the slower model out.',
      closing: 'Next I would fix the label.',
    };
    const layers = [{ role: 'ml', sayFirst: 'I will describe a model.', example }];
    const [rubric] = wholePack(smallPack({ rubrics: [smallRubric({ layers })] })).rubrics;
    if (!rubric) throw new Error('no rubric');
    const layered = rubricForRole(rubric, 'ml');
    expect([layered.tradeoff, layered.closing]).toEqual([example.tradeoff, example.closing]);
    expect(layered.pillars.map(({ ask }) => ask)).toEqual(rubric.pillars.map(({ ask }) => ask));
    expect(layered.pillars.every(({ sample }) => sample === '')).toBe(true);
    expect(rubricForRole(rubric, 'eng').pillars[0]?.sample).not.toBe('');
  });
});

describe('a lens', () => {
  it('is picked by the company’s name, and plain for anybody else', () => {
    expect(lensFor('Meta Platforms, Inc.', LENSES).id).toBe('meta');
    expect(lensFor('FACEBOOK', LENSES).id).toBe('meta');
    expect(lensFor('Metabolic Labs', LENSES).id).toBe('plain');
    expect(lensFor('', LENSES).id).toBe('plain');
  });

  it('names a competency by the nearest principle first', () => {
    const [lens] = LENSES;
    if (!lens) throw new Error('no lens');
    expect(principlesFor(lens, 'conflict').map(({ id }) => id)).toEqual(['near', 'far']);
    expect(principlesFor(lens, 'teamwork')).toEqual([]);
  });
});

describe('an angle', () => {
  it('is the one whose cues the question holds most of', () => {
    const [rubric] = wholePack(
      smallPack({
        rubrics: [
          smallRubric({
            angles: [
              { family: 'cost', title: 'Cost', cues: ['(cost|money)'], emphasis: 'e' },
              { family: 'risk', title: 'Risk', cues: ['risk', 'high stakes'], emphasis: 'e' },
            ],
          }),
        ],
      }),
    ).rubrics;
    if (!rubric) throw new Error('no rubric');
    expect(angleFor(rubric, 'A high-stakes risk, and what it cost?')?.family).toBe('risk');
    expect(angleFor(rubric, 'Tell me about yourself')).toBeUndefined();
  });
});

describe('a pack from outside', () => {
  const errorsOf = (value: unknown) => {
    const result = parsePack(typeof value === 'string' ? value : JSON.stringify(value));
    return result.ok ? [] : result.errors;
  };

  it('that is sound is taken', () => expect(errorsOf(smallPack())).toEqual([]));

  it('is refused with the place of every fault', () => {
    expect(errorsOf('[]')[0]).toContain('one JSON object');
    expect(errorsOf('{"format":"x"}')[0]).toContain('storymark-pack');
    expect(errorsOf({ ...smallPack(), version: 2 })[0]).toContain('Update Storymark');
    expect(errorsOf({ ...smallPack(), rubrics: [{ ...smallRubric(), tset: 'x' }] })).toEqual([
      'rubrics.0.tset: unknown field',
    ]);
    const { test: _test, ...withoutTest } = smallRubric();
    expect(errorsOf({ ...smallPack(), rubrics: [withoutTest] })).toEqual(['rubrics.0.test: is missing']);
    expect(errorsOf({ ...smallPack(), cues: { other: [] } })[0]).toContain('no rubric of that id');
    expect(errorsOf({ ...smallPack(), cues: { 'night-shift': [{ cue: '(a|', weight: 1 }] } })[0]).toContain(
      'cannot read',
    );
    expect(errorsOf({ ...smallPack(), rubrics: [smallRubric(), smallRubric()] })[0]).toContain('given twice');
    const pillars = smallRubric().pillars.map((pillar) => ({ ...pillar, signals: ['nowhere'] }));
    expect(errorsOf({ ...smallPack(), rubrics: [smallRubric({ pillars })] })[0]).toContain(
      'no signal "nowhere"',
    );
  });

  it('that reaches for the prototype is refused at any depth', () => {
    const json = JSON.stringify(smallPack()).replace(
      '"title":"Night shift"',
      '"title":"x","constructor":{"a":1}',
    );
    expect(errorsOf(json)).toEqual(['The key "rubrics.0.constructor" is not allowed in a pack.']);
    expect(errorsOf(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`)[0]).toBeTruthy();
  });
});
