package io.aftercare.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was started and not yet stopped: one small file for each process, with its id and its start time. */
final class RunFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;

    RunFiles(Path directory) {
        this.directory = directory;
    }

    /** One process as it was when we started it. */
    record Entry(String name, long pid, Instant startedAt, String log, String fingerprint) {

        static Entry of(ManagedProcess process, String fingerprint) {
            return new Entry(
                    process.name(),
                    process.pid(),
                    process.startedAt(),
                    process.log().toString(),
                    fingerprint);
        }

        @Nullable ManagedProcess process(String stopSignal) {
            return ManagedProcess.find(name, pid, startedAt, Path.of(log), stopSignal);
        }
    }

    void write(Entry entry) {
        var content = JSON.createObjectNode()
                .put("name", entry.name())
                .put("pid", entry.pid())
                .put("startedAt", entry.startedAt().toString())
                .put("log", entry.log())
                .put("fingerprint", entry.fingerprint());
        try {
            Files.createDirectories(directory);
            var unfinished = directory.resolve(entry.name() + ".unfinished");
            Files.writeString(unfinished, content.toPrettyString());
            Files.move(unfinished, file(entry.name()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable Entry read(String name) {
        var file = file(name);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            var content = (ObjectNode) JSON.readTree(file.toFile());
            return new Entry(
                    name,
                    content.get("pid").asLong(),
                    Instant.parse(content.get("startedAt").asText()),
                    content.get("log").asText(),
                    content.get("fingerprint").asText());
        } catch (IOException e) {
            throw new StackFailure("Unreadable run file " + file + "; delete it and stop its process yourself", e);
        }
    }

    List<String> names() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return directory.resolve(name + ".json");
    }
}
