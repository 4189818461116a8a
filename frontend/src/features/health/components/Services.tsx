import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Notice } from '@/ui/Notice';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { statusQuery } from '../api/health';

/** How each service is, and the Shop as the cluster has it. */
export function Services() {
  const { t } = useTranslation('health');
  const { number, moment } = useFormat();
  const status = useQuery(statusQuery);
  return (
    <Part of={status} skeleton={<Skeleton className="h-80" />}>
      {({ services, shop }) => (
        <>
          {status.isError && (
            <Notice kind="warn">{t('outdated', { time: moment(new Date(status.dataUpdatedAt).toISOString()) })}</Notice>
          )}
          <Table
            caption={t('services')}
            head={[t('service'), t('state'), t('version'), t('replicas'), t('p95'), t('reason')]}
          >
            {services.map((service) => (
              <tr key={service.name}>
                <td className="font-medium">{service.name}</td>
                <td className={service.ready ? 'text-good' : 'text-bad'}>{t(service.ready ? 'ready' : 'notReady')}</td>
                <td>{service.version ?? '–'}</td>
                <td>{service.replicas ?? '–'}</td>
                <td>{service.p95_ms == null ? '–' : t('ms', { value: number(Math.round(service.p95_ms)) })}</td>
                <td>{service.reason}</td>
              </tr>
            ))}
          </Table>
          {shop && (
            <section className="space-y-2">
              <h2 className="text-xl font-semibold">{t('shop')}</h2>
              <pre
                role="region"
                aria-label={t('shop')}
                tabIndex={0}
                className="max-h-96 overflow-auto rounded-lg border border-line bg-card p-4 text-sm"
              >
                {JSON.stringify(shop, undefined, 2)}
              </pre>
            </section>
          )}
        </>
      )}
    </Part>
  );
}
