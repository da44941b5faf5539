/**
 * Words of symptoms. What a customer says is encrypted under the customer's key and is never opened to search.
 * When a request is registered, its words are cut as those of knowledge articles are: English by stems, Chinese by
 * characters and pairs. Of each word 32 bits of a keyed hash are kept; a request is found when all words asked for are
 * among them. So there is no search for parts of words or for phrases, and the order of words does not matter.
 * Whoever reads the tables without the index key sees which requests share a word, and not which word it is; when the
 * customer is erased, the hashes go too.
 */
@NullMarked
package io.aftercare.intake.find.text;

import org.jspecify.annotations.NullMarked;
