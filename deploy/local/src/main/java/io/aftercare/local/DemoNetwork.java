package io.aftercare.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The outlets, technicians, parts and stock of the demonstration, put in through the public API as its users would.
 * Doing it again adds only what is missing.
 */
final class DemoNetwork {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiClient api;
    private final Consumer<String> progress;
    private final JsonNode network;

    DemoNetwork(StackConfig config, Consumer<String> progress) {
        this.api = new ApiClient(config.gateway(), URI.create(config.issuer() + "/protocol/openid-connect/token"));
        this.progress = progress;
        try (var in = DemoNetwork.class.getResourceAsStream("demo-network.json")) {
            this.network = JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void load() {
        var outlets = addMissing("admin-01", "/v1/outlets", "code", "outlets");
        var technicians = addMissing("admin-01", "/v1/technicians", "login", "technicians");
        var parts = addMissing("parts-01", "/v1/parts", "partNumber", "parts");
        awaitLocations();
        var receipts = receiveMissing();
        progress.accept("Demo network: %d outlets, %d technicians, %d parts, %d receipts added"
                .formatted(outlets, technicians, parts, receipts));
    }

    private int addMissing(String user, String path, String key, String section) {
        var known = values(user, path, key);
        var added = 0;
        for (var item : network.get(section)) {
            var code = item.get(key).asText();
            if (!known.contains(code)) {
                api.post(user, path, "demo" + path.replace('/', '-') + "-" + code, complete(section, item));
                added++;
            }
        }
        return added;
    }

    /** Every technician of the demonstration shares one section of the file, and outlets another. */
    private ObjectNode complete(String section, JsonNode item) {
        var shared = network.get("every-" + section);
        var whole = shared == null ? JSON.createObjectNode() : ((ObjectNode) shared).deepCopy();
        whole.setAll((ObjectNode) item);
        return whole;
    }

    /** Parts hears of a new outlet by its event and makes the stock location itself. */
    private void awaitLocations() {
        var wanted = new HashSet<String>();
        network.get("outlets").forEach(outlet -> wanted.add(outlet.get("code").asText()));
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!values("parts-01", "/v1/stock/locations", "code").containsAll(wanted)) {
            if (System.nanoTime() > deadline) {
                throw new StackFailure("The parts service made no stock locations for the outlets within 60 s;"
                        + " its log tells why");
            }
            ManagedProcess.pause();
        }
    }

    private int receiveMissing() {
        var added = 0;
        for (var outlet : network.get("outlets")) {
            var code = outlet.get("code").asText();
            if (values("parts-01", "/v1/stock?locationCode=" + code, "partNumber")
                    .isEmpty()) {
                var receipt = JSON.createObjectNode().put("locationCode", code).put("reference", "demo-" + code);
                var lines = receipt.putArray("lines");
                network.get("parts").forEach(part -> lines.addObject()
                        .put("partNumber", part.get("partNumber").asText())
                        .put("quantity", network.get("quantityOfEachPart").asInt()));
                api.post("parts-01", "/v1/receipts", "demo-receipt-" + code, receipt);
                added++;
            }
        }
        return added;
    }

    private Set<String> values(String user, String path, String key) {
        var values = new HashSet<String>();
        var page = path + (path.contains("?") ? "&" : "?") + "limit=200";
        for (var next = ""; ; ) {
            var answer = api.get(user, next.isEmpty() ? page : page + "&after=" + next);
            answer.path("items").forEach(item -> values.add(item.path(key).asText()));
            if (!answer.hasNonNull("next")) {
                return values;
            }
            next = answer.get("next").asText();
        }
    }
}
