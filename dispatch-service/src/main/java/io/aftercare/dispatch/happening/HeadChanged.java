package io.aftercare.dispatch.happening;

/**
 * Told inside this service when somebody else leads a department.
 *
 * @param department its kind
 */
public record HeadChanged(String outletCode, String department, String headLogin) {}
