package io.aftercare.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/** Adds to the OpenAPI document what holds for every operation, so that no resource method has to say it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiConventions implements OASFilter {
    private static final String PROBLEM = "Problem";

    private final OpenApiFields fields;

    /** @param classes those of the service and of the kit, as the build knows them */
    public OpenApiConventions(IndexView classes) {
        fields = new OpenApiFields(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        fields.complete(document);
        document.getComponents().addSchema(PROBLEM, problem());
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer", List.of()));
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().values().forEach(OpenApiConventions::complete);
        }
    }

    private static void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            if (method == PathItem.HttpMethod.POST) {
                operation.addParameter(idempotencyKey());
            }
            completeAnswers(operation);
        });
    }

    private static void completeAnswers(Operation operation) {
        var answers = operation.getResponses();
        if (answers == null) {
            return;
        }
        for (Map.Entry<String, APIResponse> answer : answers.getAPIResponses().entrySet()) {
            if (answer.getKey().startsWith("4") && answer.getValue().getContent() == null) {
                answer.getValue().setContent(problemContent());
            }
        }
        answers.addAPIResponse("401", problem("No access token, or none that is valid"));
        answers.addAPIResponse("403", problem("The role of the caller does not allow it"));
        answers.addAPIResponse("default", problem("A problem document (RFC 9457); its code says what is wrong"));
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse().description(description).content(problemContent());
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        Problems.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM)));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(true)
                .description(
                        "Names this request for seven days: repeated with the same content it gets the first answer"
                                + " again (Idempotency-Replayed: true), with other content 422, while it runs 409.")
                .schema(text("").minLength(1).maxLength(255).description(null));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What went wrong (RFC 9457). Further members depend on the code.")
                .addProperty("type", text("/problems/<code>"))
                .addProperty("title", text("For people, in the language of Accept-Language: en, zh-CN or zh-TW"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("code", text("For programs: stable, in kebab case"))
                .addProperty("detail", text("What happened this time, in English"))
                .addProperty("instance", text("The path that was called"))
                .addProperty("traceId", text("Finds this request in logs and traces"))
                .addProperty("errors", errors())
                .required(List.of("type", "title", "status", "code", "detail", "traceId"));
    }

    private static Schema errors() {
        var error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", text("Path of the field, for example parts[0].quantity"))
                .addProperty("rule", text("The broken rule in kebab case, for example not-null"))
                .addProperty("message", text("The rule in English"))
                .required(List.of("field", "rule", "message"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("With code invalid-request: each field that breaks a rule")
                .items(error);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
