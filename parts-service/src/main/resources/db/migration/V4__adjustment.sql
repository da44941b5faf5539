-- The books are corrected by a line that says why.
ALTER TABLE stock_move
    ADD reason text CHECK (reason IN ('COUNTED', 'FOUND', 'LOST', 'DAMAGED', 'EXPIRED', 'OTHER')),
    ADD note text,
    DROP CONSTRAINT kind_and_sign,
    ADD CONSTRAINT kind_and_sign CHECK (
        (kind = 'RECEIPT' AND quantity > 0 AND receipt_id IS NOT NULL AND reservation_id IS NULL AND reason IS NULL)
        OR (kind = 'ISSUE' AND quantity < 0 AND receipt_id IS NULL AND reservation_id IS NOT NULL AND reason IS NULL)
        OR (kind = 'RETURN' AND quantity > 0 AND receipt_id IS NULL AND reservation_id IS NOT NULL AND reason IS NULL)
        OR (kind = 'ADJUSTMENT' AND quantity <> 0 AND receipt_id IS NULL AND reservation_id IS NULL
            AND reason IS NOT NULL)
    );
