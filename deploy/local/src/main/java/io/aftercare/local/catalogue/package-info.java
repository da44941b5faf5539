/**
 * What the services tell each other, as one document. The producers own their contracts (a JSON Schema with a golden
 * example per type of event); nothing is written twice: the AsyncAPI document and the table in {@code docs/events.md}
 * are made from those files.
 */
@NullMarked
package io.aftercare.local.catalogue;

import org.jspecify.annotations.NullMarked;
