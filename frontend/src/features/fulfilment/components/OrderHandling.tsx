import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { TextField } from '@/ui/Field';
import { textIn } from '@/ui/form';
import { useCancel, useDeliver, useRefund, useRetry, useShip, type Order, type State } from '../api/fulfilment';

type Move = 'ship' | 'deliver' | 'cancel' | 'refund' | 'retry';

/** What staff can do with an order in a state; the API has the last word. */
const MOVES: Partial<Record<State, Move[]>> = {
  pending: ['cancel'],
  paid: ['ship', 'cancel'],
  shipped: ['deliver', 'refund'],
  delivered: ['refund'],
};

/** What can be done next with an order. */
export function OrderHandling({ order }: { order: Order }) {
  const { t } = useTranslation('fulfilment');
  const [open, show] = useState<Move>();
  const ship = useShip(order.id);
  const deliver = useDeliver(order.id);
  const cancel = useCancel(order.id);
  const refund = useRefund(order.id);
  const retry = useRetry(order.id);
  const moves = [...(MOVES[order.state] ?? []), ...(order.problem ? (['retry'] as const) : [])];
  const dialog = (move: Move) => ({
    title: t(`${move}Title`, { number: order.number }),
    label: t(move),
    isOpen: open === move,
    onClose: () => show(undefined),
  });
  return (
    <div className="flex flex-wrap gap-3">
      {moves.map((move) => (
        <Button
          key={move}
          look={move === 'cancel' || move === 'refund' ? 'danger' : 'primary'}
          onClick={() => show(move)}
        >
          {t(move)}
        </Button>
      ))}
      <Confirm {...dialog('ship')} action={ship} valuesOf={text('tracking')}>
        <TextField name="tracking" label={t('tracking')} maxLength={200} />
      </Confirm>
      <Confirm {...dialog('deliver')} action={deliver} valuesOf={() => undefined} />
      <Confirm {...dialog('retry')} action={retry} valuesOf={() => undefined}>
        <p>{order.problem}</p>
      </Confirm>
      <Confirm {...dialog('cancel')} action={cancel} valuesOf={text('reason')}>
        <TextField name="reason" label={t('reason')} maxLength={500} />
      </Confirm>
      <Confirm
        {...dialog('refund')}
        action={refund}
        valuesOf={(form) => ({
          amount: text('amount')(form).replace(',', '.'),
          reason: text('reason')(form),
        })}
      >
        <TextField
          name="amount"
          label={t('amount')}
          hint={t('amountHint')}
          inputMode="decimal"
          pattern="\s*\d+([.,]\d{1,2})?\s*"
        />
        <TextField name="reason" label={t('reason')} maxLength={500} pattern=".*\S.*" required />
      </Confirm>
    </div>
  );
}

function text(name: string): (form: FormData) => string {
  return (form) => textIn(form, name);
}
