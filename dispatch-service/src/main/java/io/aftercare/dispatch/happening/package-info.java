/**
 * What features tell each other inside this service while it happens, in the same transaction: a step was taken, an
 * appointment is not what it was, a form was decided, somebody is about to leave or to be sent from outside. Whoever
 * hears of it may add what belongs to it, or refuse it by an exception, and then nothing has happened. Nothing of this
 * goes to other services; those hear the events of the visit.
 */
@NullMarked
package io.aftercare.dispatch.happening;

import org.jspecify.annotations.NullMarked;
