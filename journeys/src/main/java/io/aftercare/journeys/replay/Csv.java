package io.aftercare.journeys.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Comma-separated values with a header line, as RFC 4180 has them. */
final class Csv {
    private final String text;
    private int position;

    private Csv(String text) {
        this.text = text;
    }

    /** The rows by the names of the header; an empty field is an empty string. */
    static List<Map<String, String>> rows(String text) {
        var reader = new Csv(text);
        var header = reader.line();
        var rows = new ArrayList<Map<String, String>>();
        while (reader.position < text.length()) {
            var line = reader.line();
            if (line.size() != header.size()) {
                throw new IllegalArgumentException(
                        "Row " + (rows.size() + 2) + " has " + line.size() + " fields, not " + header.size());
            }
            var row = new HashMap<String, String>();
            for (var i = 0; i < header.size(); i++) {
                row.put(header.get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> line() {
        var fields = new ArrayList<String>();
        do {
            fields.add(position < text.length() && text.charAt(position) == '"' ? quoted() : plain());
        } while (position < text.length() && text.charAt(position++) == ',');
        if (position < text.length() && text.charAt(position - 1) == '\r') {
            position++;
        }
        return fields;
    }

    private String plain() {
        var start = position;
        while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private String quoted() {
        var field = new StringBuilder();
        position++;
        while (true) {
            var quote = text.indexOf('"', position);
            if (quote < 0) {
                throw new IllegalArgumentException("A quoted field does not end");
            }
            field.append(text, position, quote);
            position = quote + 1;
            if (position >= text.length() || text.charAt(position) != '"') {
                return field.toString();
            }
            field.append('"');
            position++;
        }
    }
}
