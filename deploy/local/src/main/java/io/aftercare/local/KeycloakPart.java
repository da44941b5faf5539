package io.aftercare.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keycloak with the demonstration realm; the programs are shared by all stacks of the machine. */
record KeycloakPart(StackConfig config, Secrets secrets) implements Part {

    private static final List<String> SHARED = List.of("lib", "providers", "themes", "conf");

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public int port() {
        return config.port(name());
    }

    @Override
    public void start(Consumer<ManagedProcess> launched) {
        var process = ManagedProcess.start(new ManagedProcess.Launch(
                name(),
                java(
                        home(),
                        "start",
                        "--optimized",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port(),
                        "--hostname=" + config.gateway() + "/auth",
                        "--hostname-backchannel-dynamic=true",
                        "--proxy-headers=xforwarded",
                        "--cache=local",
                        "--db-url=jdbc:postgresql://" + config.postgres() + "/keycloak",
                        "--db-username=keycloak",
                        "--db-pool-max-size=10",
                        "--import-realm"),
                Map.of(
                        "KC_DB_PASSWORD", secrets.password("db.keycloak"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak.admin"),
                        "AFTERCARE_ONBOARDING_SECRET", secrets.password("keycloak.onboarding"),
                        "AFTERCARE_PUBLIC_URL", config.gateway().toString()),
                config.state(),
                config.log(name()),
                stopSignal(),
                Lifetime.DETACHED));
        launched.accept(process);
        Part.awaitHealthy(this, process, Duration.ofSeconds(300));
    }

    @Override
    public boolean healthy() {
        return Http.ok("http://127.0.0.1:" + port() + "/auth/realms/aftercare/.well-known/openid-configuration");
    }

    @Override
    public String stopSignal() {
        return "TERM";
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(20);
    }

    /** Links to the shared programs, and the realm to import. */
    private Path home() {
        var shared = Tools.keycloakHome(KeycloakPart::build);
        var home = config.state().resolve("keycloak");
        try {
            var realms = Files.createDirectories(home.resolve("data").resolve("import"));
            for (var name : SHARED) {
                var link = home.resolve(name);
                if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(link);
                }
                Files.createSymbolicLink(link, shared.resolve(name));
            }
            Files.copy(
                    config.project().resolve("deploy").resolve("keycloak").resolve("aftercare-realm.json"),
                    realms.resolve("aftercare-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    private static void build(Path home) throws IOException {
        var output = home.resolve("build.log");
        var process = new ProcessBuilder(
                        java(home, "build", "--db=postgres", "--http-relative-path=/auth", "--health-enabled=false"))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(
                        "kc build failed: " + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** What bin/kc.sh runs, without the shell in between, so that the process we know is Keycloak itself. */
    private static List<String> java(Path home, String... arguments) {
        var command = new ArrayList<>(List.of(
                Tools.java(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }
}
