package io.aftercare.intake.closing;

import java.util.UUID;

/** Something of another feature that may keep a request open when all else is done. */
public interface ClosingGuard {
    boolean keepsOpen(UUID serviceRequestId);
}
