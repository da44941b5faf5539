package io.aftercare.kit.events;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries the trace of a request along its events (W3C Trace Context). */
final class Traces {
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private Traces() {}

    static @Nullable String currentTraceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /** The context in which an event with this trace is handled; the root context when it has none. */
    static Context contextOf(@Nullable String traceparent) {
        var parts = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (!parts.matches()) {
            return Context.root();
        }
        var remote = SpanContext.createFromRemoteParent(
                parts.group(1), parts.group(2), TraceFlags.fromHex(parts.group(3), 0), TraceState.getDefault());
        return Context.root().with(Span.wrap(remote));
    }
}
