package io.aftercare.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords and keys of one stack, made at the first start and kept in a file that only its owner reads. */
final class Secrets {

    private final Path file;
    private final Properties values = new Properties();

    Secrets(Path state) {
        this.file = state.resolve("secrets.properties");
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                values.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Thirty-two random bytes in base64. */
    synchronized String key(String name) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var made = Base64.getEncoder().encodeToString(bytes);
        values.setProperty(name, made);
        save();
        return made;
    }

    /** The same without signs that a URL or a shell could misread. */
    String password(String name) {
        return key(name).replaceAll("[^A-Za-z0-9]", "");
    }

    Path file() {
        return file;
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var out = Files.newOutputStream(file)) {
                values.store(out, "Made by ./aftercare up; personal data cannot be read without it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
