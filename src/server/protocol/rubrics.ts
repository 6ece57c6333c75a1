/** Rubrics on the wire: the very schema of the rubric files. */
import { z } from 'zod';
import { rubricSchema } from '../../grading/rubric.js';

export const rubricListSchema = z
	.object({
		rubrics: z.array(rubricSchema),
		default: z.string().describe('The rubric of a reset that names none.'),
	})
	.meta({ title: 'RubricList' });
