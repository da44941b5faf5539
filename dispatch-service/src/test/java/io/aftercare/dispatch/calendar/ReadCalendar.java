package io.aftercare.dispatch.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import org.jspecify.annotations.Nullable;

/** A calendar as another library reads and validates it: its events, each with its properties by name. */
record ReadCalendar(List<Map<String, String>> events) {
    static ReadCalendar of(String text) {
        try {
            var calendar = new CalendarBuilder(new OwnZones()).build(new StringReader(text));
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

    /**
     * The zones of one calendar. The library's own registry offers them to the whole process, which takes them once; tests
     * are loaded by more than one class loader, so whichever came second would fail.
     */
    private static final class OwnZones implements TimeZoneRegistry {
        private final Map<String, TimeZone> zones = new HashMap<>();

        @Override
        public void register(TimeZone zone) {
            zones.put(zone.getID(), zone);
        }

        @Override
        public void register(TimeZone zone, boolean update) {
            register(zone);
        }

        @Override
        public void clear() {
            zones.clear();
        }

        @Override
        public @Nullable TimeZone getTimeZone(String id) {
            return zones.get(id);
        }

        @Override
        public Map<String, ZoneRules> getZoneRules() {
            return Map.of();
        }

        @Override
        public ZoneId getZoneId(String id) {
            return ZoneId.of(id);
        }

        @Override
        public String getTzId(String id) {
            return id;
        }
    }
}
