package io.aftercare.intake.webhook.post;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The names of a network of tests, in place of real name servers; no test reaches out. */
@Alternative
@Priority(1)
@Singleton
class NameBook implements Resolver {
    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "receiver.test" -> List.of(InetAddress.ofLiteral("127.0.0.1"));
            case "inside.test" -> List.of(InetAddress.ofLiteral("10.1.2.3"));
            default -> throw new UnknownHostException(host);
        };
    }
}
