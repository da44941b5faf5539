package io.aftercare.intake.family;

import io.aftercare.intake.registration.MatterApart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The matters that become requests of their own; what is not named stays with the request. */
@Schema(name = "SplitServiceRequest")
record SplitRequest(@NotEmpty @Size(max = 10) List<@NotNull @Valid MatterApart> parts) {}
