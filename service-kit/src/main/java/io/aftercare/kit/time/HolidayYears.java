package io.aftercare.kit.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftercare.kit.time.Holidays.Day;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The official holidays of a country, one file for each year. Years that were announced before the release travel
 * with it; a later year is the file {@code <directory>/cn/2027.json} in the directory that {@code
 * aftercare.holidays.directory} names, read at start, and wins over the one that came with the release.
 */
@Singleton
public class HolidayYears {
    private static final int FIRST_YEAR = 2023;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<Path> directory;
    private final Map<String, Holidays> byCountry = new ConcurrentHashMap<>();

    @Inject
    public HolidayYears(@ConfigProperty(name = "aftercare.holidays.directory") Optional<Path> directory) {
        this.directory = directory;
    }

    /** The holidays of a country by its two letters, for example {@code CN}; none when it has no file. */
    public Holidays of(String country) {
        return byCountry.computeIfAbsent(country.toLowerCase(Locale.ROOT), this::read);
    }

    private Holidays read(String country) {
        if (!country.matches("[a-z]{2}")) {
            throw new IllegalArgumentException("A country is named by two letters, not " + country);
        }
        var days = new HashMap<LocalDate, Day>();
        try {
            readReleased(country, days);
            if (directory.isPresent() && Files.isDirectory(directory.get().resolve(country))) {
                for (var file : yearsIn(directory.get().resolve(country))) {
                    add(JSON.readTree(file.toFile()), days);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The holidays of " + country + " cannot be read", e);
        }
        return Holidays.of(days);
    }

    private static void readReleased(String country, Map<LocalDate, Day> days) throws IOException {
        for (int year = FIRST_YEAR; ; year++) {
            try (var in = HolidayYears.class.getResourceAsStream("/holidays/%s/%d.json".formatted(country, year))) {
                if (in == null) {
                    return;
                }
                add(JSON.readTree(in), days);
            }
        }
    }

    private static List<Path> yearsIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static void add(JsonNode year, Map<LocalDate, Day> days) {
        for (var day : year.required("days")) {
            days.put(
                    LocalDate.parse(day.required("date").asText()),
                    day.required("isOffDay").asBoolean() ? Day.OFF : Day.MAKE_UP);
        }
    }
}
