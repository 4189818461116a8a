import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { categoriesQuery } from '../api/products';

/** All departments of the shop. */
export function CategoryLinks() {
  const { t } = useTranslation('catalog');
  const categories = useQuery(categoriesQuery);
  return (
    <nav aria-label={t('categories')}>
      <Part of={categories} skeleton={<Skeleton className="h-13" />}>
        {({ results }) => (
          <ul className="flex h-13 items-start gap-2 overflow-x-auto whitespace-nowrap">
            {results.map(({ id, name }) => (
              <li key={id}>
                <Link
                  to={`/products?category=${id}`}
                  className="inline-flex min-h-11 items-center rounded-full border border-line bg-card px-4 hover:border-brand"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </nav>
  );
}
