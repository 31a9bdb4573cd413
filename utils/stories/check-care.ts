/** Checks of care: a risky change without a way back, a failure told without its mending. */
import { cues, finds, firstPlace, told } from './check-lists';
import type { Check } from './check-types';

const RISKY = cues([
  '(deployed|deploy|rolled out|released|shipped|launched|migrated|cut over|switched over|went live|pushed) ..8 (production|prod|live|all users|all customers|everyone|customers|database|traffic|all regions|servers|platform|overnight)',
  '(migrated|migration|moved|replaced|rewrote|swapped) ..8 (database|payment|payments|billing|checkout|core|authentication|login|production|data centre|data center|ledger)',
  '(changed|altered|dropped|upgraded) ..5 (schema|production|database|kernel|firmware|network|firewall)',
]);
const SAFE = cues([
  '(rollback|roll back|rolled back|revert|reverted|canary|canaries|feature flag|flag|flags|toggle|kill switch|way back|switch back|undo)',
  '(staged|stages|phased|phases|gradual|gradually|step by step|one region|one shop|one site|small group|pilot|beta|trial|percent|shadow|parallel|side by side|dry run|rehears|rehearsed|rehearsal|dual write)',
  '(guardrail|guardrails|alert|alerts|monitored|monitoring|dashboard|backup|backups|snapshot|standby|fallback|safety|test|tests|tested|staging|checklist)',
]);

export const noSafetyNet: Check = (parts) => {
  const all = told(parts);
  const place = firstPlace(RISKY, all);
  if (!place || finds(SAFE, all)) return undefined;
  return {
    id: 'no-safety-net',
    ...place,
    why: 'A change this risky without a way back, stages or a watch over it makes listeners hold their breath.',
    mend: 'Say how you kept the risk small: a first small group, what you watched, and how fast you could have gone back.',
  };
};

const FAILED = cues([
  '(my|our) (mistake|error|fault|bug|oversight)',
  'i ..1 (broke|deleted|forgot|missed|overlooked|misjudged|misread|failed|caused|overwrote|dropped)',
  '(outage|incident|data loss|lost data|downtime|breach|crashed|took down|brought down)',
  '(site|server|system|service|app|checkout|network|database|screens) ..2 (went down|was down)',
]);
const NOTICED = cues([
  '(noticed|noted|detected|alerted|alert|paged|reported|spotted|discovered|found out|called|rang|told|complained|saw|seen|realised|realized|caught|flagged)',
]);
const STOPPED = cues([
  '(fixed|restored|reverted|rolled back|stopped|apologised|apologized|replaced|refunded|recovered|repaired|corrected|switched|contained|mitigated|resolved|resent|recalled|restarted|patched|undid|admitted|owned)',
]);
const LASTING = cues([
  '(since then|from then on|never again|no longer|now|so that|added|introduced|built|checklist|process|test|tests|review|guard|alert|automated|runbook|postmortem|post mortem|prevent|prevents|prevented|policy|validation|rule)',
]);

export const unmendedFailure: Check = (parts) => {
  const all = told(parts);
  const place = firstPlace(FAILED, all);
  if (!place) return undefined;
  const missing = [
    ...(finds(NOTICED, all) ? [] : ['how it was noticed']),
    ...(finds(STOPPED, all) ? [] : ['how the harm was stopped']),
    ...(finds(LASTING, all) ? [] : ['what keeps it from happening again']),
  ];
  if (missing.length === 0) return undefined;
  return {
    id: 'unmended-failure',
    ...place,
    why: `A failure is told for its mending, and ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not said.`,
    mend: 'Tell the three in a sentence each: how you noticed, what you did at once, and what has been in place since.',
  };
};
