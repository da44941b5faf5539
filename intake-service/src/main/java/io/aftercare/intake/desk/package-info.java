/**
 * The desk: what call centre, technical support and partners do with registered requests.
 * They read requests within their own scope, triage them, answer them by telephone or send them out, or cancel them.
 * A step needs the version that its caller last saw, so that two people cannot overwrite each other.
 * The desk is also where a request's contact data is read in clear, and noted in the audit log.
 * Rules about which step may follow which belong to the request itself, not to the desk.
 */
@NullMarked
package io.aftercare.intake.desk;

import org.jspecify.annotations.NullMarked;
