package io.aftercare.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the generators of clients that partners use stumble over in an OpenAPI document: whatever the parser of Swagger
 * does not understand (missing and unknown attributes, names given twice, references to nothing), and arrays that do
 * not say what they hold, which it overlooks.
 */
final class OpenApiLint {
    private OpenApiLint() {}

    static List<String> findings(String yaml) {
        var options = new ParseOptions();
        options.setResolve(true);
        var parsed = new OpenAPIV3Parser().readContents(yaml, null, options);
        var findings = new ArrayList<String>(parsed.getMessages());
        if (parsed.getOpenAPI() == null) {
            findings.add("not an OpenAPI document");
            return findings;
        }
        try {
            addArraysWithoutItems(new YAMLMapper().readTree(yaml), "", findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings;
    }

    private static void addArraysWithoutItems(JsonNode node, String path, List<String> findings) {
        if (OpenApiDocument.typeOf(node).equals("array") && !node.has("items")) {
            findings.add(path + " is an array of nothing");
        }
        node.properties()
                .forEach(child -> addArraysWithoutItems(child.getValue(), path + "/" + child.getKey(), findings));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                addArraysWithoutItems(node.get(i), path + "/" + i, findings);
            }
        }
    }
}
