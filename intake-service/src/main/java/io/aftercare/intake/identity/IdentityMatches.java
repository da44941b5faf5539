package io.aftercare.intake.identity;

import java.util.List;

/** Who may be meant, the likeliest first. */
record IdentityMatches(List<IdentityMatch> items) {}
