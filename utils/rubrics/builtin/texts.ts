/** Every text of the built-in pack. Imported only through loadBuiltinPack, so that it becomes one chunk of its own. */
import { type PackSource, type RubricSource, wholePack } from '../defaults';
import type { Pack } from '../schema';
import cues from './cues.json';
import pack from './pack.json';
import adaptability from './rubrics/adaptability.json';
import biasForAction from './rubrics/bias-for-action.json';
import codingAndAlgorithms from './rubrics/coding-and-algorithms.json';
import communication from './rubrics/communication.json';
import conflict from './rubrics/conflict.json';
import costAndEfficiency from './rubrics/cost-and-efficiency.json';
import customerFocus from './rubrics/customer-focus.json';
import dataAndSql from './rubrics/data-and-sql.json';
import decisionUnderUncertainty from './rubrics/decision-under-uncertainty.json';
import deploymentSafety from './rubrics/deployment-safety.json';
import diveDeep from './rubrics/dive-deep.json';
import ethicsAndPrivacy from './rubrics/ethics-and-privacy.json';
import failureAndLearning from './rubrics/failure-and-learning.json';
import highStandards from './rubrics/high-standards.json';
import influenceWithoutAuthority from './rubrics/influence-without-authority.json';
import innovation from './rubrics/innovation.json';
import leadershipAndMentoring from './rubrics/leadership-and-mentoring.json';
import measurableImpact from './rubrics/measurable-impact.json';
import mlSystemDesign from './rubrics/ml-system-design.json';
import modelEvaluation from './rubrics/model-evaluation.json';
import monitoringAndIncidents from './rubrics/monitoring-and-incidents.json';
import motivationAndFit from './rubrics/motivation-and-fit.json';
import ownership from './rubrics/ownership.json';
import prioritizationAndDeadlines from './rubrics/prioritization-and-deadlines.json';
import researchProject from './rubrics/research-project.json';
import stakeholderManagement from './rubrics/stakeholder-management.json';
import systemDesign from './rubrics/system-design.json';
import teamwork from './rubrics/teamwork.json';
import technicalDepth from './rubrics/technical-depth.json';

/** In the order of the vocabulary. */
const RUBRICS: readonly unknown[] = [
  ownership,
  measurableImpact,
  decisionUnderUncertainty,
  biasForAction,
  diveDeep,
  failureAndLearning,
  conflict,
  influenceWithoutAuthority,
  stakeholderManagement,
  leadershipAndMentoring,
  customerFocus,
  highStandards,
  innovation,
  prioritizationAndDeadlines,
  adaptability,
  teamwork,
  communication,
  costAndEfficiency,
  technicalDepth,
  researchProject,
  mlSystemDesign,
  modelEvaluation,
  deploymentSafety,
  monitoringAndIncidents,
  motivationAndFit,
  ethicsAndPrivacy,
  codingAndAlgorithms,
  systemDesign,
  dataAndSql,
];

/** The pack as the files beside this one say it. A test holds them against the schema, so the compiler may believe them. */
export function assemble(): Pack {
  const source = { ...pack, rubrics: RUBRICS as readonly RubricSource[], cues } as unknown as PackSource;
  return wholePack(source);
}
