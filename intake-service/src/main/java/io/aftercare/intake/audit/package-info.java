/**
 * What a network may know of the audit log: who read, changed or erased the personal data of its own customers, with
 * their conversations and calls.
 * The log is written and sealed elsewhere; here it is read by the network that the customer belongs to.
 * People of other networks are shown by what they are, not by their logins.
 * A network can follow the chain of seals itself, and learns whether entries about its customers were hidden from it.
 */
@NullMarked
package io.aftercare.intake.audit;

import org.jspecify.annotations.NullMarked;
