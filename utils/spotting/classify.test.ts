import { describe, expect, it } from 'vitest';
import { classify, classifyText } from './classify';
import { engine } from './test-engine';

/** Everyday wordings, by the rubric one would open for them. */
const QUESTIONS: Record<string, readonly string[]> = {
  ownership: [
    'Tell me about a time you noticed something outside your area was broken and fixed it.',
    'Describe a situation where you stepped in even though nobody had assigned it to you.',
    'Tell me about a project you owned from start to finish.',
    'Give me an example of when you went the extra mile.',
  ],
  'measurable-impact': [
    'What is the accomplishment you are most proud of?',
    'Tell me about a time you delivered results that exceeded expectations.',
    'Describe your most impactful project.',
    'How did you know your project was successful?',
  ],
  'decision-under-uncertainty': [
    'Describe a time you had to make a decision without enough data.',
    'Tell me about a hard call you had to make.',
    'How do you handle ambiguity?',
    'Tell me about a time you had to choose between two good alternatives.',
  ],
  'bias-for-action': [
    'Tell me about a time you acted quickly without waiting for approval.',
    'Describe a time you took a calculated risk.',
    'Tell me about a time when speed mattered more than perfection.',
  ],
  'dive-deep': [
    'Tell me about a time you found the root cause of a tricky problem.',
    'Describe the hardest bug you have fixed.',
    'Daily active users dropped by ten percent overnight. How would you investigate?',
    'Walk me through how you debug a problem you have never seen before.',
  ],
  'failure-and-learning': [
    'Tell me about a time you failed.',
    'What is your greatest weakness?',
    'Describe a mistake you made and how you recovered.',
    'Tell me about a time you received tough feedback.',
    'What would you do differently if you could redo your last project?',
  ],
  conflict: [
    'Tell me about a time you had a disagreement with your manager.',
    'Describe a conflict within your team and how you handled it.',
    'How do you deal with difficult coworkers?',
    'Tell me about a time you pushed back on a decision.',
  ],
  'influence-without-authority': [
    'Tell me about a time you convinced others to change direction.',
    'Describe a time you had to get buy-in for an unpopular idea.',
    'How do you lead people who do not report to you?',
  ],
  'stakeholder-management': [
    'How do you manage stakeholders with competing priorities?',
    'Tell me about a difficult client relationship.',
    'Describe how you keep executives aligned on a long project.',
  ],
  'leadership-and-mentoring': [
    'Tell me about a time you mentored someone.',
    'How do you handle an underperforming team member?',
    'Tell me about a time you helped somebody on your team grow.',
    'Describe your leadership style.',
    'How do you build and develop a high-performing team?',
    'Tell me about a time you led a team through a tough period.',
  ],
  'customer-focus': [
    'Tell me about a time you put the customer first.',
    'Describe a time you used user feedback to change a product.',
    'Tell me about a time you dealt with an angry customer.',
  ],
  'high-standards': [
    'Tell me about a time you raised the bar for quality.',
    'How do you make sure your code is well tested?',
    'Describe a time you refused to compromise on quality.',
    'How do you approach code reviews?',
  ],
  innovation: [
    'Tell me about a time you came up with a creative solution.',
    'Describe something you invented or simplified.',
    'Tell me about a time you thought outside the box.',
    'Tell me about a process you improved.',
  ],
  'prioritization-and-deadlines': [
    'How do you prioritize your work?',
    'Tell me about a time you worked under a tight deadline.',
    'How do you handle multiple projects at once?',
    'Describe a time you had to say no to a request.',
  ],
  adaptability: [
    'Tell me about a time you had to learn something quickly.',
    'Describe a time when priorities changed suddenly.',
    'How do you stay up to date with new technology?',
    'Tell me about a time you were out of your comfort zone.',
  ],
  teamwork: [
    'Tell me about a time you worked well within a team.',
    'Describe a project where you worked with other departments.',
    'How do you support your teammates?',
  ],
  communication: [
    'Tell me about a time you explained a complex topic to a non-technical audience.',
    'Describe a time you had to deliver bad news.',
    'How do you tailor your message to different audiences?',
    'Tell me about a presentation you gave.',
  ],
  'cost-and-efficiency': [
    'Tell me about a time you saved the company money.',
    'Describe how you cut infrastructure spend.',
    'Tell me about a time you did more with less.',
    'How have you made a slow process more efficient?',
  ],
  'technical-depth': [
    'What is the most technically challenging project you have worked on?',
    'Walk me through the architecture of a system you built.',
    'Tell me about a recent project and your role in it.',
  ],
  'research-project': [
    'Tell me about your PhD research.',
    'Explain your most recent paper.',
    'Describe a research project you led from hypothesis to result.',
  ],
  'ml-system-design': [
    'Design a recommendation system for a video platform.',
    'How would you build a fraud detection system?',
    'Design a spam classifier for emails.',
  ],
  'model-evaluation': [
    'How would you evaluate a binary classifier on imbalanced data?',
    'Explain precision and recall.',
    'How would you design an A/B test for a new checkout page?',
    'What metrics would you use for a ranking model?',
  ],
  'deployment-safety': [
    'How do you roll out a risky change safely?',
    'Tell me about a deployment that went wrong.',
    'Explain your CI/CD pipeline.',
    'What is a canary release?',
  ],
  'monitoring-and-incidents': [
    'Tell me about a production outage you handled.',
    'How would you monitor a model in production?',
    'What is the difference between an SLA and an SLO?',
  ],
  'motivation-and-fit': [
    'Why do you want to work for us?',
    'Tell me about yourself.',
    'Where do you see yourself in five years?',
    'Why are you leaving your current job?',
    'What are your strengths?',
    'Walk me through your resume.',
    'What do you know about our company?',
  ],
  'ethics-and-privacy': [
    'Tell me about a time you faced an ethical dilemma.',
    'How do you detect bias in a model?',
    'How would you handle personal data in a training set?',
  ],
  'coding-and-algorithms': [
    'Reverse a linked list.',
    'Given an array of integers, return indices of the two numbers that add up to a target.',
    'Implement an LRU cache.',
    'Find the longest substring without repeating characters.',
    'What is the time complexity of quicksort?',
  ],
  'system-design': [
    'Design a URL shortener.',
    'How would you design Twitter?',
    'Design a rate limiter.',
    'How would you scale a web application to a million users?',
  ],
  'data-and-sql': [
    'Write a SQL query to find the second highest salary.',
    'What is the difference between an inner join and a left join?',
    'How would you design a data warehouse for an online shop?',
    'How do you ensure data quality in a pipeline?',
  ],
};

describe('everyday questions', () => {
  for (const [competency, questions] of Object.entries(QUESTIONS)) {
    it.each(questions)(`${competency}: %s`, (question) => {
      expect(classify(question, {}, engine)[0]?.id).toBe(competency);
    });
  }
});

describe('classify', () => {
  it('shows the words of the text that carried the decision', () => {
    const [first] = classify('Tell me about a time you persuaded your manager.', {}, engine);
    expect(first?.id).toBe('influence-without-authority');
    expect(first?.cues.map(({ words }) => words)).toContain('persuaded');
  });
  it('gives shares of the evidence, best first', () => {
    const scores = classify(
      'How did you cut the cost of a slow model without hurting its accuracy?',
      {},
      engine,
    );
    const shares = scores.map(({ score }) => score);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1.001);
  });
  it('is silent where nothing speaks, and for plain facts no rubric is for', () => {
    expect(classify('Xyzzy?', {}, engine)).toEqual([]);
    expect(classify('What are your salary expectations?', {}, engine)).toEqual([]);
  });
  it('lets the heading above decide where the question alone says little', () => {
    expect(classify('Who minded, and what did you say?', { headings: ['Conflict'] }, engine)[0]?.id).toBe(
      'conflict',
    );
  });
  it('hears the words themselves before the category that the page puts them under', () => {
    const under = (text: string) => classify(text, { category: 'Communication' }, engine)[0]?.id;
    expect(under('Tell me about a conflict with your manager.')).toBe('conflict');
    expect(under('Describe a time you put the customer first.')).toBe('customer-focus');
    expect(under('Tell me more about that.')).toBe('communication');
  });
  it('reads a word alone the same whatever was read before it', () => {
    const readAfter = (before: string) => {
      classify(before, {}, engine);
      return classify('Design', {}, engine);
    };
    expect(readAfter('Describe a conflict with your manager.')).toEqual(
      readAfter('How do you shard a database?'),
    );
  });
  it('lets a bare follow-up test what its question tests', () => {
    const parent = classify('Tell me about a time you mentored someone.', {}, engine);
    expect(classify('How did that go?', { parent }, engine)[0]?.id).toBe('leadership-and-mentoring');
  });
  it('opens an umbrella question into its competencies', () => {
    const text = 'Answer senior-level behavioral questions';
    const { umbrella, competencies } = classifyText(text, {}, engine);
    expect(umbrella).toBe('senior-level-behavioral');
    expect(competencies.length).toBeGreaterThanOrEqual(4);
  });
  it('hears in a question how it wants to be answered, whatever it tests', () => {
    const mode = (text: string) => classifyText(text, {}, engine).answer;
    expect(mode('Tell me about yourself.')).toBe('pitch');
    expect(mode('Tell me about a time you failed.')).toBe('story');
  });
});
