package io.aftercare.intake.webhook.post;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells which addresses a name has now; an edge of the process, so that tests can play a hostile name server. */
public interface Resolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
