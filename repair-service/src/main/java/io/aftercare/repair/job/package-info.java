/**
 * What a repair knows of the job that it belongs to. Intake decides these facts at triage and they travel with every
 * event of the chain, so that no service has to ask another one. A repair keeps its own copy and hands it on when it
 * opens and completes. The service policy is the version that was bound at triage; a later policy does not change a
 * running repair (S0-6.1). Nothing here names a person: the customer is an id.
 */
@NullMarked
package io.aftercare.repair.job;

import org.jspecify.annotations.NullMarked;
