ALTER TABLE reservation
    DROP CONSTRAINT reservation_state_check,
    ADD CONSTRAINT reservation_state_check CHECK (state IN ('held', 'committed', 'released', 'expired', 'returned'));
