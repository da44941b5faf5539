package io.aftercare.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/** The account PostgreSQL runs under when we are root, because PostgreSQL refuses to be root. */
final class Unprivileged {

    private static final String ACCOUNT = "nobody";

    private Unprivileged() {}

    static boolean needed() {
        return "root".equals(System.getProperty("user.name"));
    }

    static List<String> command(List<String> command) {
        if (!needed()) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("setpriv", "--reuid=" + ACCOUNT, "--regid=65534", "--clear-groups"));
        wrapped.addAll(command);
        return wrapped;
    }

    static void own(Path path) {
        if (!needed()) {
            return;
        }
        try {
            var owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(ACCOUNT);
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                        throws IOException {
                    Files.setOwner(directory, owner);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.setOwner(file, owner);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the account may walk down to the path: every directory above it is open to others. */
    static boolean reaches(Path path) {
        if (!needed()) {
            return true;
        }
        for (var directory = path.toAbsolutePath().normalize().getParent();
                directory != null;
                directory = directory.getParent()) {
            if (Files.exists(directory) && !openToOthers(directory)) {
                return false;
            }
        }
        return true;
    }

    private static boolean openToOthers(Path directory) {
        try {
            return Files.getPosixFilePermissions(directory).contains(PosixFilePermission.OTHERS_EXECUTE)
                    || Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS)
                            .getName()
                            .equals(ACCOUNT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
