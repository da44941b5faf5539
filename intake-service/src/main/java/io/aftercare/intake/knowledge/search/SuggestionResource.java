package io.aftercare.intake.knowledge.search;

import io.aftercare.intake.asset.Product;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Suggestions over HTTP. */
@Path("/v1/knowledge-articles/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
class SuggestionResource {
    private final Suggestions suggestions;

    SuggestionResource(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GET
    @Operation(
            summary = "Suggest articles for what a customer says",
            description =
                    "Made to be asked while the symptom is typed (S1-3.1c, S3.7-E2): the best published articles with"
                            + " the terms that they share with the text and every factor of their score. Write no name, number or"
                            + " address into the text. 400 `invalid-request`: the text is missing, or longer than 500 characters.")
    public Page<Suggestion> suggest(
            @QueryParam("text") @NotNull @PlainText(max = 500, multiline = true) String text,
            @QueryParam("productCode") @Pattern(regexp = Product.CODE) @Nullable String productCode,
            @QueryParam("faultCategory") @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 64) @Nullable String faultCategory,
            @QueryParam("language")
                    @DefaultValue("en")
                    @Pattern(regexp = "zh-CN|zh-TW|en") @Parameter(description = "Of the titles, where an article has it")
                    String language,
            @QueryParam("limit") @DefaultValue("5") @Min(1) @Max(20) int limit) {
        return new Page<>(
                suggestions.to(new Suggestions.Question(text, productCode, faultCategory, language, limit)), null);
    }
}
