package io.aftercare.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL as a child process, on a data directory that survives it. */
public final class PostgresServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD_FILE = "aftercare.superuser";
    private static final Path OUTSIDE = Path.of("/var/lib/aftercare");
    private static final String LINK = ".link";

    private final Path data;
    private final int port;
    private final Durability durability;
    private final Lifetime lifetime;
    private final Path log;
    private ManagedProcess process;

    private PostgresServer(Path data, int port, Durability durability, Lifetime lifetime, Path log) {
        this.data = data;
        this.port = port;
        this.durability = durability;
        this.lifetime = lifetime;
        this.log = log;
        this.process = launch();
        awaitAnswer();
    }

    /** Whether a commit waits for the disk. */
    public enum Durability {
        SYNCED,
        /** For tests only: a crash of the machine, not of the server, may lose data. */
        UNSYNCED
    }

    /** Starts a server that ends with this JVM; port 0 takes a free one. */
    public static PostgresServer start(Path dataDir, int port) {
        return start(dataDir, port, Durability.SYNCED, Lifetime.THIS_JVM);
    }

    /** Starts a server that writes its log beside the data directory. */
    public static PostgresServer start(Path dataDir, int port, Durability durability, Lifetime lifetime) {
        return start(dataDir, port, durability, lifetime, dataDir.resolveSibling(dataDir.getFileName() + ".log"));
    }

    /** Starts a server; the first start makes the data directory. */
    static PostgresServer start(Path dataDir, int port, Durability durability, Lifetime lifetime, Path log) {
        var directory = dataDir.toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory.getParent());
            var reachable = reachable(directory);
            if (!Files.exists(reachable.resolve("PG_VERSION"))) {
                initialise(reachable);
            }
            return new PostgresServer(reachable, port == 0 ? Ports.free() : port, durability, lifetime, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public ManagedProcess process() {
        return process;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", superuserPassword());
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** Makes a database and the one role that may connect to it; doing it again only sets the password. */
    public void createDatabase(String name, String role, String password) {
        try (var connection = connect("postgres")) {
            new DatabaseOwner(connection).create(name, role, password);
        } catch (SQLException e) {
            throw new StackFailure("Database " + name + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** Ends the server in order: open connections are cut, everything committed is on disk. */
    public void stop() {
        process.stop(Duration.ofSeconds(20));
    }

    /** Ends the server as a power cut would. */
    public void kill() {
        process.kill();
    }

    /** Starts the server again on the same data and the same port. */
    public void restart() {
        stop();
        process = launch();
        awaitAnswer();
    }

    @Override
    public void close() {
        stop();
    }

    private ManagedProcess launch() {
        var command = new ArrayList<>(List.of(
                program("postgres"),
                "-D",
                data.toString(),
                "-c",
                "port=" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=" + (durability == Durability.UNSYNCED ? "128MB" : "512MB"),
                "-c",
                "max_wal_size=2GB",
                "-c",
                "checkpoint_timeout=15min",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC"));
        if (durability == Durability.UNSYNCED) {
            command.addAll(List.of("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"));
        }
        return ManagedProcess.start(new ManagedProcess.Launch(
                "postgres", Unprivileged.command(command), Map.of("LC_ALL", "C"), data, log, "INT", lifetime));
    }

    private void awaitAnswer() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var relaunches = 0;
        while (System.nanoTime() < deadline) {
            try (var _ = connect("postgres")) {
                return;
            } catch (SQLException _) {
                if (!process.alive()) {
                    // A killed server's lock is free when its children have gone and its parent has taken note of
                    // its end; on a busy machine that takes seconds. Anything else does not mend itself.
                    if (relaunches++ >= 3 && !heldByThePast(process.reason())) {
                        break;
                    }
                    ManagedProcess.pause();
                    process = launch();
                }
                ManagedProcess.pause();
            }
        }
        var words = process.reason();
        process.kill();
        throw new StackFailure("PostgreSQL did not start on port " + port + "; log " + log + ": " + words);
    }

    private static boolean heldByThePast(String reason) {
        return reason.contains("lock file") || reason.contains("still in use");
    }

    private String superuserPassword() {
        try {
            return Files.readString(data.resolve(PASSWORD_FILE)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program(String name) {
        return Tools.postgresHome().resolve("bin").resolve(name).toString();
    }

    /**
     * The directory itself or, when the account of PostgreSQL cannot walk there (a clone below root's home), one
     * outside that the given path links to. Deleting the link is deleting the data.
     */
    private static Path reachable(Path directory) throws IOException {
        if (Unprivileged.reaches(directory)) {
            return directory;
        }
        var outside =
                OUTSIDE.resolve(HexFormat.of().toHexDigits(directory.toString().hashCode()));
        if (!Files.isSymbolicLink(directory)) {
            Files.createDirectories(OUTSIDE);
            deleteUnlinked();
            Files.deleteIfExists(directory);
            Files.createSymbolicLink(directory, outside);
            Files.writeString(OUTSIDE.resolve(outside.getFileName() + LINK), directory.toString());
        }
        return outside;
    }

    /** What lies outside goes with the link, at the next start of any server. */
    private static void deleteUnlinked() throws IOException {
        try (var files = Files.list(OUTSIDE)) {
            for (var file : files.filter(path -> path.toString().endsWith(LINK)).toList()) {
                var name = file.getFileName().toString();
                var data = OUTSIDE.resolve(name.substring(0, name.length() - LINK.length()));
                if (!Files.isSymbolicLink(Path.of(Files.readString(file))) && !running(data)) {
                    Tools.delete(data);
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean running(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        return Files.exists(pidFile)
                && ProcessHandle.of(Long.parseLong(
                                Files.readString(pidFile).lines().findFirst().orElse("0")))
                        .isPresent();
    }

    private static void initialise(Path data) throws IOException {
        Tools.delete(data);
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Unprivileged.own(data);
        var password = UUID.randomUUID().toString();
        var passwordFile = Files.createTempFile("aftercare", ".pw");
        var output = Files.createTempFile("aftercare-initdb", ".log");
        try {
            Files.writeString(passwordFile, password);
            Unprivileged.own(passwordFile);
            var command = Unprivileged.command(List.of(
                    program("initdb"),
                    "-D",
                    data.toString(),
                    "--username=postgres",
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions",
                    "--no-sync"));
            var builder = new ProcessBuilder(command)
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            var initdb = builder.start();
            if (!initdb.waitFor(120, TimeUnit.SECONDS) || initdb.exitValue() != 0) {
                initdb.destroyForcibly();
                Tools.delete(data);
                throw new StackFailure(
                        "initdb failed: " + Files.readString(output).strip());
            }
            Files.writeString(data.resolve(PASSWORD_FILE), password);
            Unprivileged.own(data.resolve(PASSWORD_FILE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while making the data directory", e);
        } finally {
            Files.deleteIfExists(passwordFile);
            Files.deleteIfExists(output);
        }
    }
}
