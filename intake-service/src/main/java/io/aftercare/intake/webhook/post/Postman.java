package io.aftercare.intake.webhook.post;

import io.aftercare.intake.platform.IntakeConfig;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Posts letters. The name is resolved here, and the connection goes to the address that was checked, so that a name
 * server cannot answer differently the second time; certificate and {@code Host} are those of the name (ADR 0011).
 */
@Singleton
public class Postman {
    /** So much of an answer is read; what it says does not matter. */
    private static final int READ_AT_MOST = 4_096;

    private static final int CONNECTIONS_PER_ADDRESS = 64;
    private static final int IDLE_SECONDS = 30;

    private final HttpClient client;
    private final Resolver resolver;
    private final AllowedAddresses allowed;
    private final Duration connectTimeout;
    private final Duration answerTimeout;

    @Inject
    Postman(Vertx vertx, Resolver resolver, AllowedAddresses allowed, IntakeConfig config) {
        this(vertx, resolver, allowed, config.webhook());
    }

    Postman(Vertx vertx, Resolver resolver, AllowedAddresses allowed, IntakeConfig.Webhook config) {
        this.resolver = resolver;
        this.allowed = allowed;
        this.connectTimeout = config.connectTimeout();
        this.answerTimeout = config.answerTimeout();
        this.client = vertx.createHttpClient(options(config));
    }

    private static HttpClientOptions options(IntakeConfig.Webhook config) {
        var options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setSslHandshakeTimeout(config.connectTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(CONNECTIONS_PER_ADDRESS)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setVerifyHost(true);
        config.trustedCertificates()
                .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file)));
        return options;
    }

    /** Posts a letter and waits for the answer; for virtual threads. Never fails, and takes its time limit at most. */
    public Outcome post(Letter letter) {
        var began = System.nanoTime();
        try {
            var exchange = new Exchange(letter, addressOf(letter));
            return Outcome.answered(exchange.await(answerTimeout.minus(since(began))), since(began));
        } catch (Undeliverable e) {
            return Outcome.failed(e.failure, since(began));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private InetAddress addressOf(Letter letter) throws Undeliverable {
        var addresses = resolve(Letter.hostOf(letter.url()));
        if (addresses.isEmpty()) {
            throw new Undeliverable(Failure.UNKNOWN_HOST);
        }
        if (!addresses.stream().allMatch(allowed::allow)) {
            throw new Undeliverable(Failure.ADDRESS_NOT_ALLOWED);
        }
        return addresses.getFirst();
    }

    /** On a thread of its own: a name server that hangs must not hold the caller longer than the time limit. */
    private List<InetAddress> resolve(String host) throws Undeliverable {
        var answer = new CompletableFuture<List<InetAddress>>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(resolver.resolve(host));
            } catch (UnknownHostException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(connectTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Undeliverable(Failure.UNKNOWN_HOST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Undeliverable(Failure.TIMEOUT);
        }
    }

    /** One request and as much of its answer as matters. */
    private final class Exchange {
        private final CompletableFuture<Integer> status = new CompletableFuture<>();
        private volatile @Nullable HttpClientRequest request;

        Exchange(Letter letter, InetAddress address) {
            var options = new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setSsl(letter.isSecure())
                    .setHost(Letter.hostOf(letter.url()))
                    .setPort(letter.port())
                    .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, letter.port())))
                    .setURI(letter.target())
                    .setFollowRedirects(false);
            letter.headers().forEach(options::putHeader);
            client.request(options)
                    .onFailure(status::completeExceptionally)
                    .onSuccess(made -> send(made, Buffer.buffer(letter.body())));
        }

        private void send(HttpClientRequest made, Buffer body) {
            request = made;
            if (status.isDone()) {
                hangUp();
                return;
            }
            made.exceptionHandler(status::completeExceptionally);
            made.connection().exceptionHandler(status::completeExceptionally);
            made.send(body).onFailure(status::completeExceptionally).onSuccess(this::read);
        }

        private void read(HttpClientResponse answer) {
            var length = new int[1];
            answer.exceptionHandler(status::completeExceptionally);
            answer.endHandler(_ -> status.complete(answer.statusCode()));
            answer.handler(part -> {
                length[0] += part.length();
                if (length[0] > READ_AT_MOST) {
                    status.complete(answer.statusCode());
                    hangUp();
                }
            });
        }

        int await(Duration limit) throws Undeliverable {
            try {
                return status.get(Math.max(limit.toMillis(), 1), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw new Undeliverable(failureOf(e.getCause()));
            } catch (TimeoutException e) {
                throw new Undeliverable(Failure.TIMEOUT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Undeliverable(Failure.TIMEOUT);
            } finally {
                if (!status.isDone()) {
                    status.cancel(false);
                    hangUp();
                }
            }
        }

        private void hangUp() {
            var open = request;
            if (open != null) {
                open.connection().close();
            }
        }

        private static Failure failureOf(@Nullable Throwable thrown) {
            for (var cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof SSLException) {
                    return Failure.TLS;
                }
                if (cause instanceof ConnectException) {
                    return Failure.CONNECT;
                }
            }
            return Failure.PROTOCOL;
        }
    }

    /** The letter could not be handed over. */
    private static final class Undeliverable extends Exception {
        private final Failure failure;

        Undeliverable(Failure failure) {
            super(failure.name(), null, false, false);
            this.failure = failure;
        }
    }
}
