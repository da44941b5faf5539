package io.aftercare.dispatch.network;

import io.aftercare.dispatch.assignment.ContractScope;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was agreed with a partner outlet.
 *
 * @param reference where the signed paper is
 * @param renewalNoticeDays how long before its last day somebody is told to renew it
 */
@Schema(name = "OutletContract")
record Contract(
        ContractScope scope, String reference, int renewalNoticeDays, String concludedBy, Instant concludedAt) {}
