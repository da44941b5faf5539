package io.aftercare.intake.export.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;

/** Workbooks as spreadsheet programs read them: by the directory at the end of the archive. */
public final class Workbooks {
    private Workbooks() {}

    /** The text of each entry by its name. */
    public static Map<String, String> entriesOf(byte[] workbook) throws IOException {
        var path = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(path, workbook);
            try (var zip = new ZipFile(path.toFile())) {
                var entries = new HashMap<String, String>();
                for (var entry : zip.stream().toList()) {
                    entries.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
                }
                return entries;
            }
        } finally {
            Files.delete(path);
        }
    }
}
