/**
 * The knowledge base: what the company knows about faults, products and its own processes (S1-3.1c, S3.1-B4, S3.7-A3).
 * An article is drafted in one or more languages, submitted, and published by somebody who did not write it.
 * A published article that is revised stays visible in its former edition until the new one is published.
 * Partners see only what is published and meant for them.
 * Nothing is written here that the rules of conversation forbid (S3.3-C3).
 */
@NullMarked
package io.aftercare.intake.knowledge;

import org.jspecify.annotations.NullMarked;
