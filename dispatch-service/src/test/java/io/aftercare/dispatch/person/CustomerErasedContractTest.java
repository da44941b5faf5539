package io.aftercare.dispatch.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.person.CustomerEvents.CustomerErased;
import io.aftercare.testing.EventContracts;
import org.junit.jupiter.api.Test;

/** What this service reads of an erasure is in its contract. */
class CustomerErasedContractTest {
    @Test
    void theErasureIsUnderstood() {
        assertThat(EventContracts.read("intake", "customer.erased.v1", CustomerErased.class))
                .hasNoNullFieldsOrProperties();
    }
}
