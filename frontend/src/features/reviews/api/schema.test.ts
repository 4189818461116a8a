import { describe, expect, it } from 'vitest';
import { ApiError } from '@/api/error';
import type { Review } from './reviews';
import { faultsIn, reviewSchema, wordsOf } from './schema';

const known: Review = {
  id: 7,
  product_id: 3,
  user_id: '2f7e4c1a-0000-4000-8000-000000000000',
  rating: 4,
  comment: 'Boils water.',
  helpful_count: 0,
  product_valid: true,
  verified_purchase: true,
  created_at: '2026-11-22T17:29:40.268070Z',
  updated_at: '2026-11-22T17:29:40.268070Z',
};

describe('a review', () => {
  it('should need a rating but no comment', () => {
    expect(reviewSchema.safeParse(wordsOf(null)).success).toBe(false);
    expect(reviewSchema.safeParse({ rating: '6', comment: '' }).success).toBe(false);
    expect(reviewSchema.parse({ rating: '5', comment: ' ' })).toEqual({ rating: '5', comment: '' });
  });

  it('should be no longer than the API takes', () => {
    expect(reviewSchema.safeParse({ rating: '5', comment: 'a'.repeat(5000) }).success).toBe(true);
    expect(reviewSchema.safeParse({ rating: '5', comment: 'a'.repeat(5001) }).success).toBe(false);
  });

  it('should be changed from what it was', () => {
    expect(wordsOf(known)).toEqual({ rating: '4', comment: 'Boils water.' });
    expect(wordsOf(null)).toEqual({ rating: '', comment: '' });
  });
});

it('should tell faults of the form’s fields from others', () => {
  const refused = (body: unknown) => faultsIn(ApiError.from(new Response(null, { status: 400 }), body));
  expect(refused({ comment: ['Too long.', 'Too loud.'], product_id: ['Unknown.'] })).toEqual([
    { name: 'comment', message: 'Too long. Too loud.' },
  ]);
  expect(refused({ detail: 'No.', code: 'no' })).toEqual([]);
  expect(faultsIn(new Error())).toEqual([]);
});
