import type { LoaderFunctionArgs } from 'react-router';
import { queries } from '@/api/queries';
import { filtersOf } from '@/features/catalog/api/filters';
import { newestQuery, productIdOf, productQuery, productsQuery } from '@/features/catalog/api/products';

// Loaders of the pages that most visits begin with: they ask for what a page shows first while its code is still fetched.
// The page finds the answer, or the question under way, and tells when it fails.

export function askForNewest(): null {
  queries.query(newestQuery).catch(leaveToPage);
  return null;
}

export function askForList({ request }: LoaderFunctionArgs): null {
  queries.infiniteQuery(productsQuery(filtersOf(new URL(request.url).searchParams))).catch(leaveToPage);
  return null;
}

export function askForProduct({ params }: LoaderFunctionArgs): null {
  const id = productIdOf(params.id);
  if (id) {
    queries.query(productQuery(id)).catch(leaveToPage);
  }
  return null;
}

function leaveToPage(): void {}
