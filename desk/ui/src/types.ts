/** The shapes of what the server answers: docs/assessment.schema.json and openapi.yaml say what they mean. */

export interface Points { exact: string; decimal: number; text: string }
export interface Count { atLeast: string; atMost: string; exact: boolean; text: string }
export interface Problem {
  file: string; line: number; column: number; value: string; rule: string; suggestion: string; text: string;
}

export type Verdict = 'signs' | 'cannot-ratify' | 'refuses' | 'depends' | 'not-bound';
export interface Standing { margin: Points; leader: Points; ratification?: Points }
export interface Cell {
  party: string; verdict: Verdict; words: string; holdsOverRanges: boolean; best?: Standing; worst?: Standing;
}
export interface GlancePlan { id: string; feasible: boolean; verdicts: Cell[] }
export interface Glance { settings: string[]; plans: GlancePlan[]; dealExists: boolean }

export interface PackageStanding {
  party: string; bound: boolean; accepts: boolean; words: string; margin: Points; leader: Points;
  ratification?: Points; constituencies: { id: string; accepts: boolean; margin: Points }[];
}
export interface PackageView {
  options: Record<string, string>; feasible: boolean; brokenLinks: string[]; accepted: boolean;
  standings: PackageStanding[];
  issues: { id: string; options: { id: string; feasible: boolean; changes: Record<string, string> }[] }[];
}

export interface Group { id: string; name: string; power: string }
export interface Party {
  id: string; name: string; role: 'signatory' | 'guarantor'; leader: string; ratification: string;
  constituencies: Group[]; bindsWhen: string[];
}
export interface Issue {
  id: string; name: string; topic?: string; note?: string; ordered: string[]; options: { id: string; name: string }[];
}
export interface Plan {
  id: string; name: string; author: string; date: string; used: boolean;
  points: { issue: string; status: 'stated' | 'silent' | 'unknown' | 'one_of'; options: string[] }[];
}
export interface Input {
  path: string; label: string[]; unit: string; amount: string; place: boolean; low: number; typical: number;
  high: number; least: number; most: number; grounds: 'sourced' | 'reasoned' | 'unsourced'; because: string[];
  why?: string;
}
export interface Content {
  id: string; title: string; asOf: string; summary?: string; sides: string[]; issues: Issue[]; links: string[];
  plans: Plan[]; parties: Party[]; inputs: Input[];
}
export interface CaseState {
  id: string; version: string; goodVersion?: string; problems: Problem[]; whatIfs: string[];
}
export interface CaseInfo extends CaseState { warnings: Problem[]; content?: Content }
export interface CaseLine { id: string; title?: string; asOf?: string; summary?: string; problems: number }
export interface WhatIf { name: string; title: string; note?: string; settings: string[] }

export interface Loss { issue: string; option: string; loss: Points; preferred: string }
export interface Reception extends Standing {
  constituencies: { id: string; accepts: boolean; margin: Points; losses: Loss[] }[]; losses: Loss[];
}
export interface Point { issue: string; number?: string; option: string; status: string }
export interface Departure { issue: string; from: string; to: string }
export interface Change {
  kind: string; size: number; words: string; sets: { issues: string[]; putsOut: string[] }[]; moreSets: number;
  setsComplete: boolean; example: Departure[]; whateverTheFill?: Change;
}
export interface ReportCell extends Cell {
  restsOnStatedReservation: boolean; leaderOverRanges?: { low: Points; high: Points; text: string };
  best?: Reception; worst?: Reception; dealKillers: Point[]; smallestChange: Change;
}
export interface ReportPlan {
  id: string; name: string; author: string; date: string; note?: string; complete: boolean; known: string;
  feasible: boolean; brokenLinks: string[]; fills?: string; verdicts: ReportCell[]; smallestChangeForAll: Change;
}
export interface Bundle { options: Record<string, string>; nearestPlan?: string; departures: Departure[] }
export interface Solution {
  name: string; package: Bundle; gains: { party: string; gain: Points; bestGain: Points }[]; ties?: string;
  next?: string; complete: boolean;
}
export interface Closest {
  label: string; package: Bundle; standings: { party: string; bound: boolean; margin: Points; words: string }[];
  ties?: string; next?: string; complete: boolean;
}
export interface Agreement {
  exists: boolean; words: string; feasible: Count; packages: Count; certificate: string; first?: Bundle;
  closest: Closest; nash?: Solution; kalaiSmorodinsky?: Solution;
}
export interface ComparisonRow {
  id: string; name: string; topic?: string; points: Point[];
  changes: { from: string; to: string; gains: Record<string, Points>; words: string }[];
}
export interface Comparison {
  plans: string[]; issues: ComparisonRow[];
  steps: { from: string; to: string; compared: number; changed: number; gains: Record<string, Points> }[];
}
export interface InputName { path: string; amount: string; unit: string; why: string }
export interface Doubts {
  concerns: { id: string; heading: string; sentence: string; details: string[] }[];
  numbers: { party: string; all: number; sourced: number; reasoned: InputName[]; unsourced: InputName[] }[];
  conflicts: { subject: string; name: string; claims: { value: string; text: string; item: string }[] }[];
}
export interface LedgerEntry {
  id: string; claim: string; kind: string; speaker?: string; date: string; credibility: string; sources: string[];
  about: string[]; handling?: string; voices: number; quotes: QuoteView[]; uses: number; note?: string;
}
export interface QuoteView { source: string; words: string; before: string; after: string; state: string; place: string }
export interface Source {
  id: string; grade: string; citation: string; url?: string; origin?: string; handling?: string; text: string; note?: string;
}
/** A source's text, cut where quotes begin and end. */
export interface QuotedText {
  id: string; citation: string; language?: string; held: boolean; reason?: string; changed?: boolean; sha256?: string;
  quotes: { item: string; claim: string; words: string; state: string; found: boolean; hint?: string }[];
  pieces?: { text: string; items: string[] }[];
}
export interface DraftText { source: string; citation: string; language?: string; waiting: number; all: number }
export interface Draft {
  id: string; claim: string; kind: string; speaker?: string; about: string[]; event?: string; when?: string;
  quantities: string[]; rule: string; precision: string; part: string; usual: boolean; state?: string;
  quotes: { words: string; before: string; after: string }[];
}
export interface Drafts extends DraftText { drafts: Draft[]; problems: Problem[] }
/** A share of an outcome's variance; no mean where the outcome does not vary. */
export interface Share { mean: number | null; error: number | null; text: string }
export interface Matters {
  basis: string; learn: string;
  groups: { name: string; anyDeal: { first: Share; total: Share }; leastMargin: { first: Share; total: Share } }[];
  inputs: { path: string; amount: string; unit: string; low: number; high: number; move: number; words: string }[];
}
export interface Chance { mean: number; error: number; text: string }
export interface Odds {
  basis: string; draws: number; asked: number; seed: number; anyDeal: Chance; words: string;
  plans: {
    plan: string; everybody: Chance; perhaps: Chance;
    parties: Record<string, { signs: Chance; cannotRatify: Chance; refuses: Chance; depends: Chance; bound: boolean }>;
  }[];
  dealKillers: {
    words: string; draws: number;
    of: { plan: string; party: string; acceptsNothing: Chance; points: { issue: string; option: string; chance: Chance }[] }[];
  };
  impossible: { reason: string; draws: number }[]; caveats: string[];
}
/** A probability as the war's and the beliefs' parts print it. */
export interface Likely { value: number; text: string }
export interface War {
  sentences: string[]; sides: string[]; facts: { id: string; question: string; answers: string[] }[];
  plans: { plan: string; party: string; nation: Points; office: Points; cheated: Points; cheating: Points; sum: Points; best?: Points }[];
  course: { month: number; signed: Likely; decided: Likely; atWar: Likely }[]; courseNotes: string[]; open: string[];
  stated: { plan: string; party: string; byWar: string; byStated: string; differs: boolean }[]; robustness: string;
  curves: { party: string; now: number; country: number[]; leader: number[]; office: number[] }[];
}
export interface Beliefs {
  question: string; scale: string; sentences: string[];
  accounts: { id: string; name: string; prior: Likely; naive: Likely; adjusted: Likely; word: string }[];
  items: {
    id: string; cluster: string; grade: string; credibility: string; talk: string; counts: string; why: string; diagnosticity: string;
    cells: { account: string; written: string; likelihood: number | string; mark: string; contribution: number }[];
  }[];
  notUsed: string[];
  waterfall?: { lead: string; rival: string; sentence: string; steps: { kind: 'prior' | 'item' | 'silence' | 'posterior'; id: string; label: string; from: number; to: number; factor: string }[]; smaller: number; rest: string };
  turns: string[];
  watchFor: { id: string; name: string; by: string; probability: Likely; ifSeen: string; ifNot: string; information: string }[];
  sideQuestions: { id: string; question: string; prior: Likely; naive: Likely; adjusted: Likely; word: string }[];
  ach: string; checks: string[];
}
export interface Value { exact: string; text: string }
export interface Lever {
  id: string; name: string; moves: string; low: Value; now: Value; high: Value; turn?: Value; share?: string; words: string;
  crossings: { value: Value; words: string }[]; deal: ('yes' | 'no' | 'no meaning')[]; reasons: string[];
}
export interface Levers {
  deal: boolean; words: string; levers: Lever[]; pairs: { first: string; second: string; words: string }[];
}
export interface Corner { one: Points; other: Points }
export interface TradeOff {
  one: string; other: string; words: string; curves: { words: string; points: Corner[] }[];
  marks: { sign: string; name: string; low: Corner; high: Corner }[];
}
export interface Prospects {
  frontier?: { words: string }; tradeOff?: TradeOff; levers?: Levers;
  payments: { single: { party: string; words: string }[]; total?: { words: string }; noTotal?: string };
  envoys: { id: string; name: string; words: string[] }[];
}
export interface Until {
  note: string;
  questions: {
    id: string; asks: string; by: string; event: string; resolves: string; model?: Chance; analyst?: string; opinions: string[];
    baseRates: { class: string; atRisk: number; chance: number; low: number; high: number; words: string }[];
  }[];
}
export interface Report {
  prospects?: Prospects; until?: Until;
  war?: War; beliefs?: Beliefs; odds?: Odds;
  case: string; title: string; asOf: string; summary?: string; basis: string; settings: string[];
  bottomLine: { sentences: string[]; caveats: string[] };
  parties: Party[]; plans: ReportPlan[]; comparison: Comparison; agreement: Agreement;
  winSets: { party: string; packages: Count; share: string; leaderShare: string; words: string }[];
  doubts: Doubts; ledger: { sources: Source[]; items: LedgerEntry[]; notUsed: LedgerEntry[] };
  glossary: { term: string; words: string }[];
}
