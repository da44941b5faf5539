/**
 * The customer behind a visit, of whom this service knows an id and a key. What our people write about the customer's
 * matter, such as why a visit comes later or how the work is to be done, is encrypted under that key, and every use of
 * it is noted. When intake tells that a person has been erased, the key is destroyed and an erased one stays in its
 * place, so that no late word makes a new one.
 */
@NullMarked
package io.aftercare.dispatch.person;

import org.jspecify.annotations.NullMarked;
