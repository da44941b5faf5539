package io.aftercare.kit.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The titles of problems in the languages of the platform; a service adds its own in problems-service*.properties. */
@Singleton
class Titles {
    private static final Locale FALLBACK = Locale.ENGLISH;
    private static final Map<Locale, String> SUFFIXES =
            Map.of(FALLBACK, "", Locale.SIMPLIFIED_CHINESE, "_zh_CN", Locale.TRADITIONAL_CHINESE, "_zh_TW");

    private final Map<Locale, Map<String, String>> byLocale = new HashMap<>();

    Titles() {
        SUFFIXES.forEach((locale, suffix) -> {
            var titles = new HashMap<>(load("problems" + suffix + ".properties"));
            titles.putAll(load("problems-service" + suffix + ".properties"));
            byLocale.put(locale, titles);
        });
    }

    String of(String code, Locale locale) {
        var title = byLocale.getOrDefault(locale, Map.of()).get(code);
        if (title == null) {
            title = byLocale.getOrDefault(FALLBACK, Map.of()).get(code);
        }
        return title == null ? words(code) : title;
    }

    /** The best language for an {@code Accept-Language} header; English when none fits or the header is no header. */
    static Locale localeOf(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 500) {
            return FALLBACK;
        }
        try {
            for (var range : Locale.LanguageRange.parse(acceptLanguage)) {
                var locale = Locale.forLanguageTag(range.getRange());
                if (locale.getLanguage().equals("en")) {
                    return FALLBACK;
                }
                if (locale.getLanguage().equals("zh")) {
                    return isTraditional(locale) ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE;
                }
            }
        } catch (IllegalArgumentException notAList) {
            return FALLBACK;
        }
        return FALLBACK;
    }

    private static boolean isTraditional(Locale locale) {
        return locale.getScript().equals("Hant")
                || (locale.getScript().isEmpty() && List.of("TW", "HK", "MO").contains(locale.getCountry()));
    }

    private static String words(String code) {
        return code.isEmpty()
                ? code
                : Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }

    private static Map<String, String> load(String resource) {
        var titles = new HashMap<String, String>();
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream != null) {
                var properties = new Properties();
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                properties.stringPropertyNames().forEach(name -> titles.put(name, properties.getProperty(name)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
        return titles;
    }
}
