/**
 * What people write about a repair: findings, notes, plan steps, reasons. Such text may name the customer, so it is
 * sealed under the customer's key before it is stored and opened again only for an answer. Reading and writing it
 * stands in the audit log. When the key of a customer is erased, the texts are gone with it and a mark is shown in
 * their place. Nothing here knows what the texts are about.
 */
@NullMarked
package io.aftercare.repair.words;

import org.jspecify.annotations.NullMarked;
