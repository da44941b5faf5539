package io.aftercare.dispatch.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;

/** A calendar as another library reads and validates it: its events, each with its properties by name. */
record ReadCalendar(List<Map<String, String>> events) {
    static ReadCalendar of(String text) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().getEntries()).isEmpty();
            return new ReadCalendar(calendar.getComponents(Component.VEVENT).stream()
                    .map(event -> event.getProperties().stream()
                            .collect(Collectors.toMap(Property::getName, Property::getValue)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError("Not a calendar: " + e.getMessage(), e);
        }
    }
}
