/** What the server sends, in the types of its own schemas; imported for their types only, so that none of them comes into the page. */
import type { z } from 'zod';
import type { curriculumSchema } from '../../server/protocol/curriculum.js';
import type { episodesSchema, trajectorySchema, WireSummary } from '../../server/protocol/episodes.js';
import type { GradingInfo, Info } from '../../server/protocol/info.js';
import type { memorySchema } from '../../server/protocol/memory.js';
import type { httpResultSchema, WireObservation } from '../../server/protocol/observation.js';
import type { healthSchema } from '../../server/protocol/service.js';
import type { httpStateSchema } from '../../server/protocol/state.js';
import type { statsSchema } from '../../server/protocol/stats.js';
import type { WireTask } from '../../server/protocol/tasks.js';

export type Result = z.output<typeof httpResultSchema>;
export type Observation = WireObservation;
export type TestOutcome = Observation['tests'][number];
export type State = z.output<typeof httpStateSchema>;
export type Health = z.output<typeof healthSchema>;
export type Task = WireTask;
export type EpisodePage = z.output<typeof episodesSchema>;
export type Summary = WireSummary;
export type Trajectory = z.output<typeof trajectorySchema>;
export type RecordedStep = Trajectory['steps'][number];
export type Stats = z.output<typeof statsSchema>;
export type Tally = Stats['total'];
export type KeyedTally = Stats['by']['agent'][number];
export type Curriculum = z.output<typeof curriculumSchema>;
export type MemoryPage = z.output<typeof memorySchema>;
export type { GradingInfo, Info };
