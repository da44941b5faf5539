package io.aftercare.intake.webhook.post;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;

/** A receiver behind TLS with a certificate of its own, made by the keytool of the JDK. */
final class TlsReceiver implements AutoCloseable {
    private static final String PASSWORD = "only-for-this-test";

    private final HttpsServer server;
    private final Path certificate;
    private final List<String> namesAsked = new CopyOnWriteArrayList<>();

    private TlsReceiver(HttpsServer server, Path certificate) {
        this.server = server;
        this.certificate = certificate;
    }

    static TlsReceiver named(String name) throws IOException, GeneralSecurityException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target", "tls"));
        var store = folder.resolve(name + ".p12");
        Files.deleteIfExists(store);
        makeKey(name, store);
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var certificate = Files.writeString(
                folder.resolve(name + ".pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getCertificate("hook").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        var receiver = new TlsReceiver(server, certificate);
        server.setHttpsConfigurator(receiver.configurator(context(keys)));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return receiver;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String certificateFile() {
        return certificate.toString();
    }

    /** The names that callers said they wanted to reach (SNI). */
    List<String> namesAsked() {
        return namesAsked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpsConfigurator configurator(SSLContext context) {
        return new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                var tls = getSSLContext().getDefaultSSLParameters();
                tls.setSNIMatchers(List.of(new SNIMatcher(0) {
                    @Override
                    public boolean matches(SNIServerName asked) {
                        return namesAsked.add(new SNIHostName(asked.getEncoded()).getAsciiName());
                    }
                }));
                parameters.setSSLParameters(tls);
            }
        };
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private static void makeKey(String name, Path store) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "hook",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool made no key");
        }
    }
}
