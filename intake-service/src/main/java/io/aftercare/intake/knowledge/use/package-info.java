/**
 * What articles are worth: for each request, which article was tried and whether it solved the matter (S2-3.1c).
 * Whoever tells it again for the same request and article corrects what was told before.
 * Articles that have helped often are suggested first.
 * How often an article was tried, and how often it solved, is counted and not kept twice.
 * None of it is ever shown to a customer.
 */
@NullMarked
package io.aftercare.intake.knowledge.use;

import org.jspecify.annotations.NullMarked;
