/**
 * Finding among a million requests. The stack's own requests, best the recorded ones of a replay, are copied until there
 * are as many as asked for, with their channels, products, places and words, spread over two years. Then every search
 * and list is asked at a steady rate, everything is exported, and registering is compared with what it was before. The
 * copies stay in the database: take a stack whose data may go. The customers of the copies are those of the originals,
 * because a text can only be read with the key of its customer; the other customers are there to be searched among.
 */
@NullMarked
package io.aftercare.benchmarks.find;

import org.jspecify.annotations.NullMarked;
