/**
 * The person behind a follow-up, of whom this service knows an id and a key.
 * What customers said in their own words is encrypted under that key.
 * When intake tells that a person has been erased, the key is destroyed and an erased one stays in its place.
 * So no late event can make a new key, and the scores of the follow-ups stay without the words.
 */
@NullMarked
package io.aftercare.feedback.person;

import org.jspecify.annotations.NullMarked;
