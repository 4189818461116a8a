import { z } from 'zod';
import { ApiError } from '@/api/error';
import type { Review } from './reviews';

const FIELDS = ['rating', 'comment'] as const;

/** What can be told of a review before it is sent; the form has its own words for what is wrong. */
export const reviewSchema = z.object({
  rating: z.string().regex(/^[1-5]$/),
  comment: z.string().trim().max(5000),
});

export type Words = z.infer<typeof reviewSchema>;

/** What a form begins with: the review that is known, or nothing chosen yet. */
export function wordsOf(known: Review | null): Words {
  return { rating: known ? String(known.rating) : '', comment: known?.comment ?? '' };
}

/** What the API finds wrong with which field of the form. */
export function faultsIn(error: unknown): { name: (typeof FIELDS)[number]; message: string }[] {
  const fields = error instanceof ApiError ? error.fields : {};
  return FIELDS.flatMap((name) => {
    const message = fields[name]?.join(' ');
    return message ? [{ name, message }] : [];
  });
}
