/**
 * The network of partner outlets: how an organisation becomes a member of it and stays one (S4-2.1, S4-2.2c, S4-5a). An
 * application names the outlet that is to be; its four conditions are proved, each by evidence until a day; a contract
 * says which work, where, from when until when; after training the membership is activated and its outlet opened. While
 * it is active, on notice or rectifying, the outlet gets the work that its contract covers. A sanction, a condition
 * that is no longer proved or the end of the contract suspends it until it is reinstated, and a termination ends it.
 * Outlets that are opened directly are our own and have no membership. Whatever runs out is told before, once, by a
 * deadline that any replica may handle.
 */
@NullMarked
package io.aftercare.dispatch.network;

import org.jspecify.annotations.NullMarked;
