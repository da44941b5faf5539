package io.aftercare.intake.webform.door;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a page gets when it is opened. */
@Schema(name = "WebFormOpened")
record Opened(
        @Schema(description = "To be sent with what is filled in")
        String ticket,

        @Schema(description = "Until when it is good; fetch another one then")
        Instant until) {}
