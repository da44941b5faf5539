package io.aftercare.journeys.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private final List<RecordedRequest> requests;

    RecordingTest() throws Exception {
        requests = Recording.read(null).requests();
    }

    @Test
    void theRecordingHoldsAThousandDifferentRequests() {
        assertThat(requests).hasSize(1000).extracting(RecordedRequest::key).doesNotHaveDuplicates();
    }

    @Test
    void quotedFieldsMayHoldCommasQuotesAndLines() {
        var rows = Csv.rows("a,\"b\",c\r\n1,\"x, \"\"y\"\"\nz\",\n,,3");

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).containsEntry("b", "x, \"y\"\nz").containsEntry("c", "");
        assertThat(rows.getLast()).containsEntry("a", "").containsEntry("c", "3");
    }

    @Test
    void aRowOfAnotherWidthIsRefused() {
        assertThatThrownBy(() -> Csv.rows("a,b\n1\n")).hasMessageContaining("Row 2");
    }

    @Test
    void localTimesOfNewYorkBecomeInstants() {
        assertThat(requests.getLast().createdAt()).isEqualTo(Instant.parse("2020-01-01T04:59:11Z"));
    }

    @Test
    void oneAddressHasOneCustomerAndOneNumber() {
        var byAddress = requests.stream()
                .collect(Collectors.groupingBy(
                        RecordedRequest::address, Collectors.mapping(RecordedRequest::customer, Collectors.toSet())));
        var numbers =
                requests.stream().map(request -> request.customer().phone()).collect(Collectors.toSet());

        assertThat(byAddress.values()).allMatch(customers -> customers.size() == 1);
        assertThat(numbers)
                .hasSameSizeAs(byAddress.keySet())
                .allMatch(number -> number.matches("\\+1[2-9]\\d{2}55501\\d{2}"));
    }

    @Test
    void everyWayToEndIsInTheRecording() {
        var endings = requests.stream().collect(Collectors.groupingBy(Ending::of, Collectors.counting()));

        assertThat(endings).containsOnlyKeys(Ending.values());
        assertThat(endings.get(Ending.ON_SITE)).isGreaterThan(700);
    }

    @Test
    void stepsFollowEachOtherBetweenCallAndEnd() {
        for (var request : requests) {
            var schedule = Schedule.of(request);
            var before = request.createdAt();
            for (var step : Schedule.Step.values()) {
                assertThat(schedule.at(step)).isAfterOrEqualTo(before);
                before = schedule.at(step);
            }
            assertThat(before).isBefore(Instant.parse("2026-01-01T00:00:00Z"));
        }
    }

    @Test
    void aStepIsNeverPlannedBeforeWhatIsKnown() throws Exception {
        var known = new ObjectMapper().readTree("""
                {"arrivedAt": "2025-01-01T00:00:00Z", "dueAt": "2030-01-01T00:00:00Z",
                 "history": [{"at": "2025-02-01T00:00:00Z"}], "recordedAt": "2029-01-01T00:00:00Z"}""");

        var at = Schedule.of(requests.getFirst()).at(Schedule.Step.DIAGNOSIS, known);

        assertThat(at).isEqualTo(Instant.parse("2025-02-01T00:00:00Z"));
    }

    @Test
    void unknownOptionsAreRefusedByName() {
        assertThatThrownBy(() -> Options.parse(new String[] {"--fast", "1"})).hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.parse(new String[] {"--speed", "quick"}))
                .hasMessageContaining("--speed");
        assertThat(Options.parse(new String[] {"x.csv", "--speed", "max", "--limit", "5"})
                        .limit())
                .isEqualTo(5);
    }
}
