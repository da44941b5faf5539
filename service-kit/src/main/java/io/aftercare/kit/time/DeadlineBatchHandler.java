package io.aftercare.kit.time;

import java.util.List;

/**
 * A handler whose deadlines come due in crowds and may share a transaction. What fails together is tried again one by
 * one, so that a deadline that cannot be acted upon holds up no other.
 */
public interface DeadlineBatchHandler extends DeadlineHandler {
    /**
     * Locks what these deadlines are about, without waiting for anybody.
     *
     * @return those whose locks it has; the others stay due and are tried one by one
     */
    List<DueDeadline> reserve(List<DueDeadline> due);

    /** Acts on all of these, in the transaction that has reserved them and marks them as fired. */
    void onDue(List<DueDeadline> due);
}
