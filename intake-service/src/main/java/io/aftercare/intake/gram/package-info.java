/**
 * The pieces by which a person is recognised although name, number or address were written down wrongly.
 * A name is cut into pairs of letters or Chinese characters, a number into the neighbouring digits of its end, an address
 * into words and pairs. Of each piece 32 bits of a keyed hash are kept, which differ from network to network.
 * How alike two persons are is reckoned from the hashes alone, and longer pieces find the candidates by an index; nothing
 * that is encrypted is opened for it. Whoever reads the tables without the index key sees which customers of one network
 * share a piece and how often a piece occurs, and not which piece it is; when a person is erased, the pieces go too.
 */
@NullMarked
package io.aftercare.intake.gram;

import org.jspecify.annotations.NullMarked;
