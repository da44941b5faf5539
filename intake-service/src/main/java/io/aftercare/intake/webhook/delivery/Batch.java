package io.aftercare.intake.webhook.delivery;

import io.aftercare.intake.webhook.post.Secret;
import java.net.URI;
import java.util.List;

/** What a receiver is to be sent next, in this order. */
record Batch(URI url, List<Secret> secrets, List<Delivery> deliveries) {}
