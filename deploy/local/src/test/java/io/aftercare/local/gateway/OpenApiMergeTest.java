package io.aftercare.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void equalSchemasAreKeptOnceAndOthersRenamed() throws Exception {
        var merged = OpenApiMerge.merge(documents("""
                {"paths":{"/v1/customers":{"get":{"operationId":"A_list","x":{"$ref":"#/components/schemas/Line"}}}},
                 "components":{"schemas":{"Line":{"type":"object"},"Page":{"type":"array"}}}}
                """, """
                {"paths":{"/v1/repairs":{"get":{"operationId":"B_list","x":{"$ref":"#/components/schemas/Line"}}}},
                 "components":{"schemas":{"Line":{"type":"string"},"Page":{"type":"array"}}}}
                """));

        assertThat(merged.at("/components/schemas").size()).isEqualTo(3);
        assertThat(merged.at("/paths/~1v1~1repairs/get/x/$ref").asText()).isEqualTo("#/components/schemas/RepairLine");
        assertThat(merged.at("/paths/~1v1~1customers/get/x/$ref").asText()).isEqualTo("#/components/schemas/Line");
    }

    @Test
    void operationsOfEveryServiceGetAPathEach() throws Exception {
        var document = """
                {"paths":{"/v1/operations/{service}/parked-events":{"get":{"operationId":"Parked_list",
                 "parameters":[{"name":"service","in":"path"},{"name":"limit","in":"query"}]}},"/q/health":{"get":{}}}}
                """;

        var merged = OpenApiMerge.merge(documents(document, document));

        var parked = merged.at("/paths/~1v1~1operations~1repair~1parked-events/get");
        assertThat(merged.path("paths").size()).isEqualTo(2);
        assertThat(parked.path("operationId").asText()).isEqualTo("repair_Parked_list");
        assertThat(parked.path("parameters").size()).isEqualTo(1);
    }

    private static Map<String, JsonNode> documents(String intake, String repair) throws Exception {
        var documents = new LinkedHashMap<String, JsonNode>();
        documents.put("intake", JSON.readTree(intake));
        documents.put("repair", JSON.readTree(repair));
        return documents;
    }
}
