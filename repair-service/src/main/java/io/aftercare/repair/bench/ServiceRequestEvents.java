package io.aftercare.repair.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.events.Subscriptions;
import io.aftercare.repair.job.HeardRequests;
import io.aftercare.repair.job.JobFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Hears of service requests: a product that will be brought in, and requests that are withdrawn. */
@ApplicationScoped
class ServiceRequestEvents implements EventSubscriber {
    /** What is read of {@code service_request.product_expected.v1}. */
    record ProductExpected(
            Instant at, String outletCode, @JsonUnwrapped JobFacts job) {}

    /** What is read of {@code service_request.cancelled.v1}. */
    record ServiceRequestCancelled(UUID serviceRequestId, Instant at) {}

    private final Repairs repairs;
    private final NewRepairs newRepairs;
    private final HeardRequests requests;
    private final Outbox outbox;

    ServiceRequestEvents(Repairs repairs, NewRepairs newRepairs, HeardRequests requests, Outbox outbox) {
        this.repairs = repairs;
        this.newRepairs = newRepairs;
        this.requests = requests;
        this.outbox = outbox;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on("service_request.product_expected.v1", ProductExpected.class, this::on)
                .on("service_request.cancelled.v1", ServiceRequestCancelled.class, this::on);
    }

    private void on(ProductExpected product, EventMeta meta) {
        if (!repairs.isExpected(product.job().serviceRequestId())) {
            newRepairs.take(Repair.expected(product.outletCode(), product.job(), product.at()));
        }
    }

    /** Remembered also when there is no repair yet: its visit may arrive later on another topic. */
    private void on(ServiceRequestCancelled request, EventMeta meta) {
        requests.cancelled(request.serviceRequestId(), request.at());
        for (var repair : repairs.ofRequestForChange(request.serviceRequestId())) {
            repair.requestCancelled(request.at());
            outbox.publish(repair);
        }
    }
}
