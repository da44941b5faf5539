package io.aftercare.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.journeys.client.Platform;
import io.aftercare.journeys.replay.Recording;
import io.aftercare.journeys.replay.Replayer;
import io.aftercare.local.StackConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** S0-4.1c: names, telephone numbers and addresses of customers lie nowhere in clear. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataTest {
    private static final int START = 8;

    private final Insides insides = new Insides();
    private final Map<String, List<String>> wordsByStart = new HashMap<>();
    private final List<String> found = new ArrayList<>();
    private long searched;

    @BeforeAll
    void livesSomeOfTheRecording() throws Exception {
        var platform = Platform.fromEnvironment(Duration.ofMinutes(2)).required();
        var recording = Recording.read(null).first(60);
        var tally = new Replayer(platform, recording, 0, 16, Duration.ofMinutes(3)).run();
        assertThat(tally.failures()).isEmpty();
        recording.personalWords().stream()
                .filter(word -> word.length() >= START)
                .forEach(word -> wordsByStart
                        .computeIfAbsent(word.substring(0, START), _ -> new ArrayList<>())
                        .add(word));
    }

    @BeforeEach
    void forgets() {
        found.clear();
        searched = 0;
    }

    @Test
    void theSearchFindsWhatIsThere() {
        var word = wordsByStart.values().iterator().next().getFirst();

        search("here", "before " + word + " after");

        assertThat(found).contains("here: " + word);
    }

    @Test
    void noDatabaseHoldsPersonalWords() throws Exception {
        for (var service : StackConfig.SERVICES) {
            for (var table : insides.rows(
                    service,
                    "SELECT table_schema || '.' || table_name FROM information_schema.tables"
                            + " WHERE table_type = 'BASE TABLE'"
                            + " AND table_schema NOT IN ('pg_catalog', 'information_schema')")) {
                searchTable(service, table.getFirst());
            }
        }

        assertThat(searched).isGreaterThan(100_000);
        assertThat(found).isEmpty();
    }

    @Test
    void noTopicHoldsPersonalWords() {
        insides.eachRecord(kafkaRecord -> {
            search(kafkaRecord.topic(), new String(kafkaRecord.value(), StandardCharsets.UTF_8));
            kafkaRecord
                    .headers()
                    .forEach(header -> search(
                            kafkaRecord.topic() + " " + header.key(),
                            new String(header.value(), StandardCharsets.UTF_8)));
        });

        assertThat(searched).isGreaterThan(100_000);
        assertThat(found).isEmpty();
    }

    @Test
    void noLogHoldsPersonalWords() throws Exception {
        try (var logs = Files.list(insides.stack.config().logs())) {
            for (var log : logs.filter(Files::isRegularFile).toList()) {
                search(log.getFileName().toString(), new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
            }
        }

        assertThat(found).isEmpty();
    }

    /** Bytes are read as text, too: a cipher that is none would show. */
    private void searchTable(String service, String table) throws SQLException {
        try (var connection = insides.database(service);
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT * FROM " + table)) {
            var columns = result.getMetaData();
            while (result.next()) {
                for (var column = 1; column <= columns.getColumnCount(); column++) {
                    var text = columns.getColumnTypeName(column).equals("bytea")
                            ? bytes(result.getBytes(column))
                            : String.valueOf(result.getString(column));
                    search(service + " " + table + "." + columns.getColumnName(column), text);
                }
            }
        }
    }

    private static String bytes(byte @Nullable [] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    private void search(String where, String text) {
        searched += text.length();
        for (var start = 0; start + START <= text.length(); start++) {
            var words = wordsByStart.get(text.substring(start, start + START));
            if (words != null) {
                for (var word : words) {
                    if (text.startsWith(word, start)) {
                        found.add(where + ": " + word);
                    }
                }
            }
        }
    }
}
