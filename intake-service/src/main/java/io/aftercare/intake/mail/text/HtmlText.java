package io.aftercare.intake.mail.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of an HTML text; what it looks like, and everything that it could do, is left out. */
public final class HtmlText {
    private static final Set<String> BREAKS =
            Set.of("br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "table", "ul", "ol", "blockquote", "hr");
    private static final Set<String> SILENT = Set.of("script", "style", "title", "head");
    private static final int LONGEST_ENTITY = 10;
    private static final Map<String, String> ENTITIES = Map.of(
            "nbsp", " ", "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "middot", "·", "hellip", "…");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private HtmlText(String html) {
        this.html = html;
    }

    public static String of(String html) {
        return new HtmlText(html).read();
    }

    private String read() {
        while (at < html.length() && text.length() < ShownText.LONGEST) {
            var c = html.charAt(at);
            if (c == '<') {
                tag();
            } else if (c == '&') {
                entity();
            } else {
                append(Character.isWhitespace(c) ? ' ' : c);
                at++;
            }
        }
        return text.toString().replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n");
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            at = behind("-->", at);
            return;
        }
        var start = at + (html.startsWith("</", at) ? 2 : 1);
        var end = start;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        if (end == start && !html.startsWith("<!", at) && !html.startsWith("<?", at)) {
            append('<');
            at++;
            return;
        }
        var name = html.substring(start, Math.min(end, start + 20)).toLowerCase(Locale.ROOT);
        at = behind(">", end);
        if (start == at) {
            return;
        }
        if (BREAKS.contains(name)) {
            text.append('\n');
        } else if (SILENT.contains(name) && html.charAt(start - 1) == '<') {
            skipTo(name);
        }
    }

    /** To the end of an element whose content nobody reads. */
    private void skipTo(String name) {
        var closing = "</" + name;
        while (at < html.length() && !html.regionMatches(true, at, closing, 0, closing.length())) {
            at++;
        }
        at = behind(">", at);
    }

    private void entity() {
        var end = html.indexOf(';', at);
        if (end < 0 || end - at > LONGEST_ENTITY) {
            append('&');
            at++;
            return;
        }
        var name = html.substring(at + 1, end);
        text.append(name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.getOrDefault(name, "&" + name + ";"));
        at = end + 1;
    }

    private static String numbered(String number) {
        try {
            var code = number.startsWith("x") || number.startsWith("X")
                    ? Integer.parseInt(number.substring(1), 16)
                    : Integer.parseInt(number);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private int behind(String end, int from) {
        var found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    private void append(char c) {
        if (c != ' ' || text.isEmpty() || !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(c);
        }
    }
}
