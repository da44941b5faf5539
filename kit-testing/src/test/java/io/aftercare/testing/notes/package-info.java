/**
 * A service as small as can be, for the tests of the kit: a note is written and published. It is built as the real
 * services are, so that what holds here holds there. It has faults on demand, because nothing else fails as it should.
 */
@NullMarked
package io.aftercare.testing.notes;

import org.jspecify.annotations.NullMarked;
