package io.aftercare.repair.desk;

/** A view with the {@code ETag} of the version that it shows. */
public record Versioned<T>(T view, String etag) {}
