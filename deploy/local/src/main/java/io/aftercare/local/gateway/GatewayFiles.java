package io.aftercare.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The gateway's state directory: its configuration with the words filled in, the start page and the API browser. */
public final class GatewayFiles {
    private static final Pattern WORD = Pattern.compile("\\$\\{([a-z_]+)}");
    private static final List<String> VIEWER = List.of(
            "swagger-ui.css",
            "swagger-ui-bundle.js",
            "favicon-32x32.png",
            "oauth2-redirect.html",
            "oauth2-redirect.js");

    private GatewayFiles() {}

    /**
     * Writes everything that nginx reads.
     *
     * @param gateway the folder {@code deploy/gateway} of the project
     * @param state where to write; made when it is not there
     * @param words the values of {@code ${…}} in the templates, see the README of the folder
     */
    public static void write(Path gateway, Path state, Map<String, String> words) throws IOException {
        Files.createDirectories(state.resolve("temp"));
        try (var templates = Files.newDirectoryStream(gateway, "*.conf")) {
            for (var template : templates) {
                Files.writeString(state.resolve(template.getFileName()), filled(Files.readString(template), words));
            }
        }
        copy(gateway.resolve("html"), state.resolve("html"));
        var viewer = Files.createDirectories(state.resolve("html/api/swagger-ui"));
        for (var file : VIEWER) {
            try (var packed = packed(file)) {
                Files.copy(packed, viewer.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** A group of servers that share the work, in nginx's words; addresses as {@code host:port}. */
    public static String upstream(String name, List<String> addresses) {
        var servers = addresses.stream()
                .map(address -> "        server " + address + " max_fails=2 fail_timeout=2s;")
                .collect(Collectors.joining("\n"));
        return """
                upstream %s {
                        zone %s 64k;
                %s
                        keepalive 64;
                        keepalive_timeout 30s;
                    }
                """.formatted(name, name, servers).stripTrailing();
    }

    private static String filled(String template, Map<String, String> words) {
        return WORD.matcher(template).replaceAll(found -> {
            var word = words.get(found.group(1));
            if (word == null) {
                throw new IllegalArgumentException("no value for " + found.group() + " of the gateway's template");
            }
            return Matcher.quoteReplacement(word);
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static InputStream packed(String file) {
        return Objects.requireNonNull(
                GatewayFiles.class.getResourceAsStream("swagger-ui/" + file), () -> file + " is not packed");
    }
}
